import { inTenThousands, rounded } from "../number";

/** Numbers as they are said in steps of ten thousand: 2,550억. */
export const short = (amount: number): string =>
  rounded(amount, (size) => inTenThousands(size, ["만", "억", "조"], "ko"));
