/**
 * Lets the page answer before work that leaves it no time.
 * @throws an AbortError where it was told to stop by then
 */
export async function pause(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}
