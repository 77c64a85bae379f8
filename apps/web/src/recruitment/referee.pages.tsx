import { Body, Controller, Get, HttpStatus, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Organisations, systemActor } from '#accounts';
import { NotFound } from '#kernel';
import { type AskedReference, ReferenceAnswers, ReferenceReads, refereePath } from '#recruitment';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  CsrfForm,
  noProblems,
  page,
  Panel,
  type Problems,
  Tickbox,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import { readForm } from '../shell/forms/read-form.js';
import type { Typed } from '../shell/forms/typed.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { submit } from '../shell/submit.js';
import { AnswerFields } from './reference-fields.js';
import { referencePaths } from './references-paths.js';
import { answerOfForm, RefereeForm } from './references.forms.js';

/** A referee answers by the link of a letter, without an account. */
@Controller('reference')
export class RefereePages {
  constructor(
    private readonly reads: ReferenceReads,
    private readonly answers: ReferenceAnswers,
    private readonly organisations: Organisations,
  ) {}

  @Get('thank-you')
  @Act({ name: 'reference.thanks-page', allow: 'public' })
  thanks(@CurrentViewer() viewer: Viewer): string {
    return page(
      { title: 'Thank you', viewer, narrow: true },
      <Panel title="Thank you">
        <p>Your reference has reached us. We may call you to check that it is yours.</p>
        <p>You can close this page. The link does not open any more.</p>
      </Panel>,
    );
  }

  @Get(':token')
  @Act({ name: 'reference.form-page', allow: 'public' })
  async form(
    @Param('token') token: string,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const asked = await this.behind(token);
    if (asked) return refereePage(viewer, token, asked)({ name: asked.referee }, noProblems);
    response.status(HttpStatus.NOT_FOUND);
    return closedPage(viewer);
  }

  @Post(':token')
  @Act({ name: 'reference.answer', allow: 'public' })
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() { from }: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const closed = () => void response.status(HttpStatus.NOT_FOUND).type('html').send(closedPage(viewer));
    const asked = await this.behind(token);
    const organisation = await this.organisations.only();
    if (!asked || !organisation) return closed();
    const referee = systemActor(organisation.id, from, 'A referee');
    try {
      await submit(response, readForm(RefereeForm, body), refereePage(viewer, token, asked), async form => {
        await this.answers.answerByLink(referee, token, answerOfForm(form));
        return referencePaths.thanks;
      });
    } catch (error) {
      if (error instanceof NotFound) return closed();
      throw error;
    }
  }

  private async behind(token: string): Promise<AskedReference | null> {
    try {
      return await this.reads.asked(token);
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}

/** The same for a link that was never made, was used, or has run out: it tells nobody which. */
const closedPage = (viewer: Viewer): string =>
  page(
    { title: 'This link does not open', viewer, narrow: true },
    <Panel title="This link does not open">
      <p>It may have been used already, have run out after four weeks, or have lost a letter on its way.</p>
      <p>
        If we still wait for your reference, answer the letter that brought you here or call us, and we send a
        new link.
      </p>
    </Panel>,
  );

const refereePage =
  (viewer: Viewer, token: string, asked: AskedReference) =>
  (typed: Typed, problems: Problems): string => {
    const fields = fieldsOf(typed, problems);
    return page(
      {
        title: `Reference for ${asked.applicant}`,
        heading: `Reference for ${asked.applicant}`,
        lead: `${asked.applicant} would like to mentor young people as a volunteer with ${asked.charity} (${asked.programme}), and named you.`,
        viewer,
        errors: problems,
        narrow: true,
      },
      <CsrfForm action={refereePath(token)}>
        <p>
          We read what you write when we decide whether they may work with young people. We may call you about
          it. If you say that it is given in confidence, they do not see it. The law may oblige us to pass on
          what concerns somebody’s safety.
        </p>
        <AnswerFields fields={fields} them={asked.applicant} />
        <Tickbox
          {...fields.tick('declared')}
          label="What I wrote is true as far as I know, and leaves out nothing that matters for the safety of young people"
        />
        <Button big block>
          Send the reference
        </Button>
      </CsrfForm>,
    );
  };
