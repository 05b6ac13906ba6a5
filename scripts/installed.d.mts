/** A package as package-lock.json and npm's own record list it, as far as it matters here. */
export interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Platform {
  readonly os: string;
  readonly cpu: string;
  readonly libc?: string;
}

type Packages = Readonly<Record<string, Entry>>;

export function packagesAmiss(folder?: string, platform?: Platform): string[];
export function differences(lock: Packages, record: Packages, platform: Platform): string[];
