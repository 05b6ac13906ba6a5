import { ARTICLE } from "../data/dataset";
import { itSaysWhatIsSo } from "./every-sentence.test.support";

itSaysWhatIsSo([ARTICLE]);
