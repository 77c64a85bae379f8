import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ACT, type DeclaredAct } from './act.js';

export interface Route {
  readonly method: string;
  /** With the names of its parts: `/matches/:matchId/end`. */
  readonly path: string;
  readonly act: DeclaredAct;
}

/** The routes of a controller. @throws Error that names each one without a declared act. */
export function routesOfController(controller: Type): Route[] {
  const bases = pathsOf(controller);
  const bare: string[] = [];
  const routes = handlersOf(controller).flatMap(({ name, handler }) => {
    const act = Reflect.getMetadata(ACT, handler) as DeclaredAct | undefined;
    if (!act) {
      bare.push(`${controller.name}.${name}`);
      return [];
    }
    const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler) ?? 0)] ?? 'GET';
    return bases.flatMap(base => pathsOf(handler).map(path => ({ method, path: joined(base, path), act })));
  });
  if (bare.length) throw new Error(`Cairn cannot start. Routes without a declared act: ${bare.join(', ')}.`);
  return routes;
}

export const routesOfControllers = (controllers: Iterable<Type>): Route[] =>
  [...controllers]
    .flatMap(routesOfController)
    .sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));

function handlersOf(controller: Type): { name: string; handler: object }[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap(name => {
    const handler = name === 'constructor' ? undefined : prototype[name];
    return typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler)
      ? [{ name, handler }]
      : [];
  });
}

const pathsOf = (target: object): string[] =>
  [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();

const joined = (base: string, path: string): string =>
  `/${[base, path]
    .flatMap(part => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
