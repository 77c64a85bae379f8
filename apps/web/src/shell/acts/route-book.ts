import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Actor } from '#kernel';
import { mayCall } from './act.js';
import { type Route, routesOfControllers } from './routes.js';

/** Every route of the running app. Made at start-up, and stops it where a route has no declared act. */
@Injectable()
export class RouteBook implements OnModuleInit {
  private routes: readonly Route[] = [];

  constructor(private readonly modules: ModulesContainer) {}

  onModuleInit(): void {
    const controllers = [...this.modules.values()].flatMap(module => [...module.controllers.values()]);
    this.routes = routesOfControllers(controllers.map(controller => controller.metatype as Type));
  }

  all(): readonly Route[] {
    return this.routes;
  }

  /** Whether a link to the page is worth showing to this person: it exists, and they may open it. */
  opens(path: string, actor: Actor | null): boolean {
    const route = this.find(path);
    return route !== undefined && mayCall(route.act.allow, actor);
  }

  /** The page at an own path; of two that match, the one without a named part. */
  find(path: string): Route | undefined {
    const matching = this.routes.filter(route => route.method === 'GET' && fits(route.path, path));
    return matching.find(route => route.path === path) ?? matching[0];
  }
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith(':') ? given[at] !== '' : part === given[at]))
  );
}
