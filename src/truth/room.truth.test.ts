import { vi } from "vitest";
import { ARTICLE, RECORD } from "../data/dataset";
import { itSaysWhatIsSoOfMuch, itSaysWhatIsSoOfMuchInForms, unsaid } from "./every-sentence.test.support";

/** The bundled figures in drawings with too little room for them: what is said then is so as well. */
vi.mock(import("../charts/room"), async (importOriginal) => {
  const real = await importOriginal();
  return {
    ...real,
    cutOf(view, room) {
      const choosesTimes = room === real.ROOM_OF_FORM.bars || room === real.ROOM_OF_FORM.dots;
      const cut = real.cutOf(view, { providers: 2, figures: choosesTimes ? room.figures : 9 });
      if (cut) unsaid.forget();
      return cut;
    },
  };
});

itSaysWhatIsSoOfMuch([ARTICLE, RECORD]);
itSaysWhatIsSoOfMuchInForms([ARTICLE, RECORD]);
