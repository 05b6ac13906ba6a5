import { vi } from "vitest";
import { ARTICLE, RECORD } from "../data/dataset";
import { itSaysWhatIsSoOfMuch, unsaid } from "./every-sentence.test.support";

/** The bundled figures in drawings with too little room for them: what is said then is so as well. */
vi.mock(import("../charts/room"), async (importOriginal) => {
  const real = await importOriginal();
  return {
    ...real,
    cutOf(view) {
      const cut = real.cutOf(view, { providers: 2, figures: 9 });
      if (cut) unsaid.forget();
      return cut;
    },
  };
});

itSaysWhatIsSoOfMuch([ARTICLE, RECORD]);
