import { ARTICLE, RECORD } from "../data/dataset";
import { itSaysWhatIsSo } from "./every-sentence.test.support";

itSaysWhatIsSo([ARTICLE, RECORD], ["ko"]);
