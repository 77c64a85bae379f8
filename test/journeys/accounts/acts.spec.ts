import { Controller, Get, Module, Post } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { routesOfController } from '../../../apps/web/src/shell/acts/routes.js';
import { Act } from '../../../apps/web/src/shell/acts/act.js';
import { ShellModule } from '../../../apps/web/src/shell/shell.module.js';
import { webApp } from '../../../apps/web/src/shell/web-app.js';
import { routesTable } from '../../../apps/web/src/main.js';
import { FixedClock } from '#kernel';
import { APP_ROLE, connectionOptions, PlatformModule, readConfig } from '#platform';
import { useTestApp } from '../../support/app.js';
import { testServer, useDatabase } from '../../support/database.js';

@Controller('planted')
class PlantedPages {
  @Get()
  @Act({ name: 'planted.show', allow: 'public' })
  show(): string {
    return 'shown';
  }

  @Post(':id/take')
  take(): string {
    return 'taken';
  }
}

@Module({ imports: [ShellModule], controllers: [PlantedPages] })
class PlantedModule {}

describe('acts', () => {
  const app = useTestApp({ today: '2026-11-22' });

  it('lists every route with its act and who may call it', () => {
    const table = routesTable(app.app);
    expect(table).toContainEqual({
      method: 'POST',
      path: '/sign-in',
      act: { name: 'account.sign-in', allow: 'public' },
    });
    expect(table).toContainEqual({
      method: 'GET',
      path: '/admin',
      act: { name: 'account.list', allow: 'administrator' },
    });
  });

  it('asks of every route that is not public that somebody is signed in', async () => {
    const id = '7b0b2a70-25f1-4a0d-9a0e-2f3f1f9c9f11';
    const visitor = app.visitor();
    for (const { method, path, act } of routesTable(app.app)) {
      if (act.allow === 'public') continue;
      const page = await visitor.send(path.replace(/:\w+/g, id), {
        method,
        headers: { accept: 'application/json' },
      });
      expect([method, path, page.status]).toEqual([method, path, 401]);
    }
  });

  it('refuses administration to everybody else, and cases to the administrator', async () => {
    for (const person of ['priya', 'samuel', 'tom'] as const) {
      const page = await (await app.signedInAs(person)).get('/admin');
      expect([page.status, page.heading()]).toEqual([403, 'This is not yours to do']);
    }
    const ada = await app.signedInAs('ada');
    for (const { method, path, act } of routesTable(app.app)) {
      if (method !== 'GET' || typeof act.allow === 'string' || path.includes(':')) continue;
      if (act.allow.includes('administrator')) continue;
      expect([path, (await ada.get(path)).status]).toEqual([path, 403]);
    }
  });

  it('shows in the header only what exists and may be opened', async () => {
    const ada = await (await app.signedInAs('ada')).get('/admin');
    expect(ada.link('Administration')).toBe('/admin');
    expect(ada.link('Cases')).toBeUndefined();
    const tom = await (await app.signedInAs('tom')).get('/account');
    expect(tom.link('Administration')).toBeUndefined();
  });

  it('has no dead link on the pages of accounts', async () => {
    const ada = await app.signedInAs('ada');
    for (const path of [
      '/admin',
      '/admin/people/new',
      '/admin/programmes/new',
      '/admin/mail',
      '/account',
      '/help',
      '/privacy',
      '/accessibility',
    ]) {
      const page = await ada.get(path);
      expect([path, page.status]).toEqual([path, 200]);
      for (const { href } of page.links().filter(link => link.href.startsWith('/'))) {
        expect([path, href, (await ada.visit(href)).status]).toEqual([path, href, 200]);
      }
    }
  });
});

describe('a route without a declared act', () => {
  const database = useDatabase();

  it('is named', () => {
    expect(() => routesOfController(PlantedPages)).toThrow(
      'Routes without a declared act: PlantedPages.take.',
    );
  });

  it('stops the start-up', async () => {
    const { socket, port } = testServer();
    const parts = {
      clock: FixedClock.on('2026-11-22'),
      database: connectionOptions({ socket, port, name: database.name }, { user: APP_ROLE, pool: 1 }),
      config: readConfig({ CAIRN_LOG: 'silent' }),
    };
    await expect(webApp({ module: PlantedModule, imports: [PlatformModule.with(parts)] })).rejects.toThrow(
      'Cairn cannot start. Routes without a declared act: PlantedPages.take.',
    );
  });
});
