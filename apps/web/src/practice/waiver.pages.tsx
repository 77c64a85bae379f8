import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { type Actor, Clock, LocalDate } from '#kernel';
import { MatchingReads } from '#matching';
import { DocumentReads } from '#organisation';
import { PeopleReads } from '#people';
import { type Occurrence, occurrenceToWaive, type WaiverOf, Waivers } from '#practice';
import { ReferralReads } from '#referrals';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { staffPaths } from '../staff/staff-paths.js';
import { qualityPaths } from '../quality/quality-paths.js';
import { recruitmentPaths } from '../recruitment/recruitment-paths.js';
import { Act } from '../shell/acts/act.js';
import { type Link, Textarea, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { WaiverForm, waiverOf } from './waiver.form.js';

/** One time that a rule asked for something is set aside, with a reason that stays. */
@Controller('waivers')
export class WaiverPages {
  constructor(
    private readonly source: DataSource,
    private readonly waivers: Waivers,
    private readonly people: PeopleReads,
    private readonly matching: MatchingReads,
    private readonly documents: DocumentReads,
    private readonly referrals: ReferralReads,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Act({ name: 'rule.waive', allow: ['manager'] })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.waiver(actor, viewer, waiverOf(query)));
  }

  @Post('new')
  @Act({ name: 'rule.waive', allow: ['manager'] })
  async grant(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.waiver(actor, viewer, waiverOf(query)), body);
  }

  private async waiver(actor: Actor, viewer: Viewer, of: WaiverOf): Promise<FormRoute<WaiverForm>> {
    const occurrence = await occurrenceToWaive(this.source, actor, of, this.clock.today());
    const back = await this.fileOf(actor, occurrence);
    return {
      viewer,
      title: `Waive for ${back.text}: ${of.rule.title}`,
      lead: `${dueInWords(occurrence)} A waiver sets aside this one time and no other.`,
      nav: 'cases',
      back,
      action: paths.newWaiver(of.rule.key, of.subjectId, of.openedOn.iso),
      button: 'Waive it this once',
      warning: true,
      Form: WaiverForm,
      open: () => this.waivers.refuseClosed(occurrence),
      act: async ({ reason }) => {
        await this.waivers.grant(actor, { ...of, reason });
        return back.href;
      },
      body: fields => (
        <Textarea
          {...fields.text('reason')}
          label="Why is it right not to do it?"
          hint="It stays in the evidence with your name and cannot be taken back. Do not name anybody else in it."
          rows={4}
          limit={2000}
        />
      ),
    };
  }

  /** The file in which the row stood, named after whom it is about. */
  private async fileOf(actor: Actor, { subjectType, subjectId, mendId }: Occurrence): Promise<Link> {
    switch (subjectType) {
      case 'mentee':
        return { text: (await this.people.mentee(actor, subjectId)).name, href: paths.mentee(subjectId) };
      case 'risk-action':
        return { text: (await this.people.mentee(actor, mendId)).name, href: paths.mentee(mendId) };
      case 'mentor':
        return { text: (await this.people.mentor(actor, subjectId)).name, href: paths.mentor(subjectId) };
      case 'mentee-or-mentor':
        return { text: 'the equality questions', href: paths.equalityOf(subjectId) };
      case 'vetting-check':
        return { text: 'the vetting', href: paths.vetting };
      case 'staff-member':
        return { text: 'the file', href: staffPaths.file(subjectId) };
      case 'mentor-enquiry':
        return { text: 'the enquiry', href: recruitmentPaths.enquiry(subjectId) };
      case 'training-course':
        return { text: 'the course', href: paths.course(subjectId) };
      case 'training-attendance':
        return { text: 'the course', href: paths.course(mendId) };
      case 'referral': {
        const { name } = await this.referrals.referral(actor, subjectId, this.clock.today());
        return { text: name, href: paths.referral(subjectId) };
      }
      case 'document': {
        const [document] = await this.documents.versions(actor, subjectId);
        return { text: document?.title ?? 'the document', href: paths.document(subjectId) };
      }
      case 'assessor-request':
        return { text: 'what assessors ask for', href: '/quality/requests' };
      case 'case-study':
        return { text: 'the case study', href: qualityPaths.caseStudy(subjectId) };
      case 'match':
      case 'session': {
        const match = await this.matching.match(actor, subjectType === 'match' ? subjectId : mendId);
        return { text: `${match.mentee} and ${match.mentor}`, href: paths.mentee(match.mentee_id) };
      }
    }
  }
}

const dueInWords = ({ dueOn }: Occurrence): string =>
  dueOn ? `Due on ${LocalDate.of(dueOn).toString()}.` : 'Its day is not known yet.';
