import { useEffect, useState } from "react";

/** Milliseconds without a change after which what is dragged, held or typed is told. */
const QUIET = 700;

/** What is told of something that changes: at once, but while it goes on moving only when it has come to rest. */
export function useQuiet(said: string, isMoving: boolean): string {
  const [told, setTold] = useState(said);
  if (!isMoving && told !== said) setTold(said); // where a movement begins, this was told last
  useEffect(() => {
    if (!isMoving) return;
    const timer = setTimeout(() => setTold(said), QUIET);
    return () => clearTimeout(timer);
  }, [said, isMoving]);
  return isMoving ? told : said;
}
