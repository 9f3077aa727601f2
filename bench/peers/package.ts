/** The packages of the peers: dependencies of bench alone, so they may not be there, and neither are their types. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const INSTALLED = new URL('../node_modules/', import.meta.url);

/** The version of a package that is installed for bench; undefined where it is not. */
export function installedVersion(name: string): string | undefined {
  const path = new URL(`${name}/package.json`, INSTALLED);
  return existsSync(path) ? z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).version : undefined;
}

/** Something to call or to construct. That it takes and returns what `Shape` tells is the word of its documentation. */
export const callable = <Shape>(): z.ZodType<Shape> => z.custom<Shape>((value) => typeof value === 'function');

/** Loads a package and makes sure that it exports what bench uses of it. The name is no literal: nobody is to look for its types. */
export async function loadPackage<Surface>(name: string, surface: z.ZodType<Surface>): Promise<Surface> {
  const loaded: unknown = await import(name);
  return surface.parse(loaded);
}
