import { useEffect } from "react";
import { Workbox } from "workbox-window";
import { workerAddress } from "../export/trusted";
import { recordSettled } from "../state/record";
import { renewal, tellOfKeeping, tellOfNewer } from "../state/version";
import { whenIdle } from "./idle";

/**
 * Has the browser keep the page, all of it, once nothing else is on its way: it then opens without a network. A newer
 * version is fetched beside it as a whole, and takes its place when the reader likes.
 */
export function useKeptPage(ready: boolean): void {
  useEffect(() => {
    if (!ready || !mayKeep()) return;
    return whenIdle(() => void recordSettled().then(keepPage));
  }, [ready]);
}

/** Not while it is being written, and not for a reader who pays for every byte. */
function mayKeep(): boolean {
  const { connection }: { readonly connection?: { readonly saveData?: boolean } } = navigator as object;
  return import.meta.env.PROD && "serviceWorker" in navigator && !connection?.saveData;
}

async function keepPage(): Promise<void> {
  const worker = new Workbox(workerAddress());
  worker.addEventListener("activated", () => tellOfKeeping(true));
  worker.addEventListener("redundant", ({ isUpdate }) => {
    if (!isUpdate) tellOfKeeping(false); // there was no room for it
  });
  worker.addEventListener("waiting", tellOfNewer);
  worker.addEventListener("controlling", ({ isUpdate }) => {
    if (isUpdate) tellOfNewer(); // another tab has taken it up
  });
  try {
    const registration = await worker.register({ immediate: true });
    if (!registration) return;
    if (registration.active) tellOfKeeping(true);
    renewal.renew = () => renew(registration);
  } catch (error) {
    if (error instanceof DOMException) tellOfKeeping(false); // storage is switched off
  }
}

/** The newer version, from what the browser keeps; from the server where the browser could not keep it. */
async function renew(registration: ServiceWorkerRegistration): Promise<void> {
  if (!registration.waiting) await fetched(registration);
  const { waiting } = registration;
  if (waiting) {
    const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
    waiting.postMessage({ type: "SKIP_WAITING" });
    await taken;
  } else if (navigator.serviceWorker.controller) await registration.unregister();
  location.reload();
}

/** Waits until the browser has the newer version, or has given it up. */
async function fetched(registration: ServiceWorkerRegistration): Promise<void> {
  await registration.update().catch(() => undefined);
  const { installing } = registration;
  if (!installing) return;
  await new Promise((resolve) => installing.addEventListener("statechange", resolve, { once: true }));
}
