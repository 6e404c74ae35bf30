export function bundledCommand(): Promise<string | null>;
export function bundleInto(folder: string, entries: readonly string[]): Promise<void>;
