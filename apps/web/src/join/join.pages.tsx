import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { OPENED, openedSeal, refuseProgram, TRAP } from '#forms';
import { Clock } from '#kernel';
import { Enquiries, RecruitmentDoors } from '#recruitment';
import { SAVED, sentOf, VERSION } from '../forms/envelope.js';
import { enquiryOf, EnquirySentForm } from '../recruitment/enquiry.forms.js';
import { recruitmentPaths } from '../recruitment/recruitment-paths.js';
import { Act } from '../shell/acts/act.js';
import { noProblems, page, Panel, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { typedOf } from '../shell/forms/typed.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { submit } from '../shell/submit.js';
import { JoinDoor } from './join-door.js';
import { joinPage } from './join.view.js';

const AROUND: readonly string[] = [VERSION, SAVED, OPENED, TRAP];

/** The way in for people who think of mentoring: which programme, what it is, and a question to us. */
@Controller('mentor-with-us')
export class JoinPages {
  constructor(
    private readonly doors: RecruitmentDoors,
    private readonly enquiries: Enquiries,
    private readonly door: JoinDoor,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'enquiry.start', allow: 'public' })
  async programmes(@CurrentViewer() viewer: Viewer): Promise<string> {
    const open = await this.doors.open();
    return page(
      {
        title: 'Mentor with us',
        heading: 'Mentor with us',
        lead: 'A mentor meets a young person, listens, and is on their side.',
        viewer,
        narrow: true,
      },
      open.length ? (
        <>
          <h2>Which programme?</h2>
          <ul class="cairn-doors">
            {open.map(({ key, programme }) => (
              <li key={key}>
                <a href={recruitmentPaths.joinTo(key)}>{programme}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Panel title="No programme looks for mentors here at the moment" level={2}>
          <p>Please call us instead.</p>
        </Panel>
      ),
    );
  }

  @Get(':key')
  @Act({ name: 'enquiry.receive-page', allow: 'public' })
  async form(
    @Param('key') key: string,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
    @Query('by') by: unknown,
  ): Promise<string> {
    const programme = await this.doors.byKey(key);
    const opened = openedSeal(state.csrfSecret, this.clock.now());
    const applies = await this.door.applies(programme.programmeId);
    return joinPage({ viewer, programme, applies, opened })(byCampaign(by), noProblems);
  }

  @Post(':key')
  @Act({ name: 'enquiry.receive', allow: 'public' })
  async send(
    @Param('key') key: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const programme = await this.doors.byKey(key);
    const sent = sentOf(body);
    const asked = Object.fromEntries(Object.entries(sent).filter(([name]) => !AROUND.includes(name)));
    const read = { ...readForm(EnquirySentForm, asked), typed: typedOf(body) };
    const opened = openedSeal(state.csrfSecret, this.clock.now());
    const applies = await this.door.applies(programme.programmeId);
    await submit(response, read, joinPage({ viewer, programme, applies, opened }), async form => {
      refuseProgram(sent, state.csrfSecret, this.clock.now());
      await this.enquiries.receive(
        await this.door.visitor(state.from),
        programme.programmeId,
        enquiryOf(form),
        form.by,
      );
      return recruitmentPaths.joinThanks(key);
    });
  }

  @Get(':key/thanks')
  @Act({ name: 'enquiry.thanks', allow: 'public' })
  async thanks(@Param('key') key: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    const { programme } = await this.doors.byKey(key);
    return page(
      { title: `Thank you, ${programme}`, viewer, narrow: true },
      <Panel title="Thank you for asking">
        <p>A person reads it and answers within seven days, with everything you need to know to apply.</p>
        <p>Nothing after a week? Look among the unwanted mail, or call us.</p>
      </Panel>,
    );
  }
}

/** The link of a campaign is followed further; anything else in its place is left out. */
const byCampaign = (by: unknown): { by?: string } =>
  typeof by === 'string' && /^[a-z0-9]{6}$/.test(by) ? { by } : {};
