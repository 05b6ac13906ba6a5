import { ARTICLE, RECORD } from "../data/dataset";
import { itSaysWhatIsSoInEveryForm } from "./every-sentence.test.support";

itSaysWhatIsSoInEveryForm([ARTICLE]);
itSaysWhatIsSoInEveryForm([ARTICLE, RECORD]);
