import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AssessorDoor, type AssessorVisit, manifestIn, packedFile } from '#evidence';
import { NotFound } from '#kernel';
import { CONFIG, type Config, Files } from '#platform';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Problems, type Viewer } from '../shell/components.js';
import { clearCookie, cookieNames, readCookie, setCookie } from '../shell/session/cookies.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { assessPage, assessPaths, doorPage } from './assess.view.js';

const KINDS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
};
/** What a browser shows by itself; all else is saved. */
const SHOWN = new Set(['pdf', 'png', 'jpg']);

/** An assessor looks at one pack: no account, a link, a code by mail, and every page written down. */
@Controller('assess')
export class AssessPages {
  private readonly names;
  private readonly cookie;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly door: AssessorDoor,
    private readonly files: Files,
  ) {
    this.names = cookieNames(config.publicUrl);
    this.cookie = `${this.names.session}-assessor`;
  }

  @Get('pack')
  @Act({ name: 'assessor.pack', allow: 'public' })
  async pack(
    @Req() request: Request,
    @CurrentState() { from }: RequestState,
    @CurrentViewer() viewer: Viewer,
  ): Promise<string> {
    const visit = await this.visit(request, from, 'the list of files');
    return assessPage(viewer, visit, manifestIn(await this.files.read(visit.sha256)));
  }

  @Get('pack/download')
  @Act({ name: 'assessor.download', allow: 'public' })
  async download(
    @Req() request: Request,
    @CurrentState() { from }: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.visit(request, from, 'everything, downloaded');
    response
      .type('application/zip')
      .attachment(`${visit.framework}-evidence.zip`)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .send(await this.files.read(visit.sha256));
  }

  @Get('pack/files/*path')
  @Act({ name: 'assessor.file', allow: 'public' })
  async file(
    @Req() request: Request,
    @Param('path') path: string | string[],
    @CurrentState() { from }: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const name = [path].flat().join('/');
    const visit = await this.visit(request, from, name);
    const bytes = packedFile(await this.files.read(visit.sha256), name);
    const ending = name.split('.').at(-1) ?? '';
    if (!bytes) throw new NotFound();
    response.type(KINDS[ending] ?? 'application/octet-stream').setHeader('X-Content-Type-Options', 'nosniff');
    if (!SHOWN.has(ending)) response.attachment(name.split('/').at(-1));
    response.send(Buffer.from(bytes));
  }

  @Post('pack/leave')
  @Act({ name: 'assessor.leave', allow: 'public' })
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    const token = readCookie(request, this.cookie);
    if (token) await this.door.leave(token);
    clearCookie(response, this.names, this.cookie);
    response.redirect(303, '/sign-in');
  }

  @Get(':token')
  @Act({ name: 'assessor.door', allow: 'public' })
  async show(
    @Param('token') token: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
  ): Promise<string> {
    await this.holder(token);
    return doorPage(viewer, token, request.query['code'] === 'sent', noProblems);
  }

  @Post(':token/code')
  @Act({ name: 'assessor.code', allow: 'public' })
  async code(
    @Param('token') token: string,
    @CurrentState() { from }: RequestState,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const grant = await this.holder(token);
    if (await this.door.sendCode(grant, from))
      return response.redirect(303, `${assessPaths.door(token)}?code=sent`);
    this.again(response, viewer, token, 429, 'Too many codes were asked for. Wait five minutes.');
  }

  @Post(':token')
  @Act({ name: 'assessor.open', allow: 'public' })
  async open(
    @Param('token') token: string,
    @Body() body: unknown,
    @CurrentState() { from }: RequestState,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const grant = await this.holder(token);
    const code = (body as { code?: unknown } | null)?.code;
    const outcome = await this.door.open(grant, typeof code === 'string' ? code.slice(0, 20) : '', from);
    if (outcome.kind === 'too-many')
      return this.again(response, viewer, token, 429, 'Too many tries. Wait five minutes, then try again.');
    if (outcome.kind !== 'open')
      return this.again(response, viewer, token, 401, 'The code is not right, or has expired');
    setCookie(response, this.names, this.cookie, outcome.token);
    response.redirect(303, assessPaths.pack);
  }

  private async holder(token: string) {
    const grant = await this.door.holder(token);
    if (!grant) throw new NotFound();
    return grant;
  }

  private async visit(request: Request, from: string, what: string): Promise<AssessorVisit> {
    const token = readCookie(request, this.cookie);
    const visit = token ? await this.door.visit(token, what, from) : null;
    if (!visit) throw new NotFound();
    return visit;
  }

  private again(response: Response, viewer: Viewer, token: string, status: number, words: string): void {
    const problems: Problems = { fields: { code: words }, reasons: [] };
    response
      .status(status)
      .type('html')
      .send(doorPage(viewer, token, true, problems));
  }
}
