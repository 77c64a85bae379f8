import { newId, type Queryable } from '#kernel';

/** What a rule reads, laid down straight: these tests are about the reading, not about the acts that write. */
export class Records {
  private constructor(
    private readonly db: Queryable,
    readonly programmeId: string,
    readonly leadId: string,
    readonly organisationId: string,
  ) {}

  static async of(db: Queryable, nation = 'england-and-wales'): Promise<Records> {
    const [organisation, lead, programme] = [newId(), newId(), newId()];
    await db.query(`insert into organisation (id, name, created_at) values ($1, 'Lantern', '2020-01-01')`, [
      organisation,
    ]);
    await db.query(
      `insert into user_account (id, organisation_id, email, name, created_at) values ($1, $2, $3, 'Priya', '2020-01-01')`,
      [lead, organisation, `${lead}@lantern.example`],
    );
    await db.query(
      `insert into programme (id, organisation_id, key, name, nation, lead_id, opened_on)
       values ($1, $2, $3, 'Harbour', $4, $5, '2020-01-01')`,
      [programme, organisation, `p-${programme.slice(0, 8)}`, nation, lead],
    );
    return new Records(db, programme, lead, organisation);
  }

  private async add(table: string, row: Record<string, unknown>): Promise<string> {
    const whole: Record<string, unknown> = { id: newId(), recorded_at: '2020-01-01', ...row };
    const names = Object.keys(whole);
    await this.db.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(whole),
    );
    return String(whole['id']);
  }

  inProgramme(table: string, row: Record<string, unknown>): Promise<string> {
    return this.add(table, { programme_id: this.programmeId, ...row });
  }

  private person(): Promise<string> {
    return this.inProgramme('person', { first_name: 'Grace', last_name: "O'Neill" });
  }

  async mentee(): Promise<string> {
    const reference = newId().slice(0, 8);
    return this.inProgramme('mentee', {
      person_id: await this.person(),
      reference,
      referred_on: '2020-01-01',
    });
  }
  async mentor(): Promise<string> {
    return this.inProgramme('mentor', { person_id: await this.person(), applied_on: '2020-01-01' });
  }
  menteePeriod(
    mentee: string,
    state: 'waiting' | 'matched',
    from: string,
    to: string | null = null,
  ): Promise<string> {
    return this.inProgramme('mentee_period', { mentee_id: mentee, state, started_on: from, ended_on: to });
  }
  mentorPeriod(
    mentor: string,
    state: 'approved' | 'on-hold',
    from: string,
    to: string | null = null,
  ): Promise<string> {
    return this.inProgramme('mentor_period', { mentor_id: mentor, state, started_on: from, ended_on: to });
  }

  /** A match with the mentor and mentee it joins; active from its start, with one open period, unless told otherwise. */
  async match(
    startedOn: string,
    more: { mentor?: string; mentee?: string; endedOn?: string; owner?: string; periods?: false } = {},
  ): Promise<{ id: string; mentor: string; mentee: string }> {
    const mentor = more.mentor ?? (await this.mentor());
    const mentee = more.mentee ?? (await this.mentee());
    const ended = more.endedOn ?? null;
    const id = await this.inProgramme('match', {
      mentee_id: mentee,
      mentor_id: mentor,
      owner_id: more.owner ?? null,
      status: ended ? 'ended' : 'active',
      proposed_on: startedOn,
      started_on: startedOn,
      ended_on: ended,
    });
    if (more.periods !== false) await this.matchPeriod(id, 'active', startedOn, ended);
    return { id, mentor, mentee };
  }
  matchPeriod(
    match: string,
    state: 'active' | 'paused',
    from: string,
    to: string | null,
    reason?: string,
  ): Promise<string> {
    return this.inProgramme('match_period', {
      match_id: match,
      state,
      started_on: from,
      ended_on: to,
      reason: reason ?? null,
    });
  }

  review(match: string, heldOn: string, answers: Record<string, unknown> = {}): Promise<string> {
    return this.fact('mentee_review', {
      match_id: match,
      held_on: heldOn,
      aims_and_progress: 'Reads aloud in class now',
      wish_to_continue: 'yes',
      still_needed: 'yes',
      view_of_service: 'Likes it',
      outcome: 'continue',
      held_by: this.leadId,
      ...answers,
    });
  }
  supervision(mentor: string, heldOn: string, answers: Record<string, unknown> = {}): Promise<string> {
    return this.fact('mentor_supervision', {
      mentor_id: mentor,
      held_on: heldOn,
      how: 'in-person',
      boundaries: 'Clear',
      aims_and_role: 'Clear',
      view_of_service: 'Good',
      mentee_progress: 'Good',
      wish_to_continue: 'yes',
      held_by: this.leadId,
      ...answers,
    });
  }
  contact(
    about: { mentee: string } | { mentor: string },
    heldOn: string,
    more: Record<string, unknown> = {},
  ): Promise<string> {
    return this.fact('staff_contact', {
      ...('mentee' in about ? { mentee_id: about.mentee } : { mentor_id: about.mentor }),
      held_on: heldOn,
      how: 'phone',
      reached: true,
      purpose: 'routine',
      by_user: this.leadId,
      ...more,
    });
  }
  session(match: string, heldOn: string, more: Record<string, unknown> = {}): Promise<string> {
    return this.fact('contact_sheet', {
      match_id: match,
      held_on: heldOn,
      outcome: 'met',
      minutes: 60,
      how: 'in-person',
      worry: 'no',
      submitted_at: `${heldOn}T20:00:00Z`,
      submitted_on: heldOn,
      ...more,
    });
  }
  /** The first version of a fact. */
  private fact(table: string, row: Record<string, unknown>): Promise<string> {
    const id = newId();
    return this.inProgramme(table, { id, record_id: id, ...row });
  }
  agreement(match: string, row: Record<string, unknown>): Promise<string> {
    return this.fact('mentoring_agreement', { match_id: match, ...row });
  }
  /** Handbook, role description and code of conduct. */
  async given(mentor: string, on: string): Promise<void> {
    for (const kind of ['handbook', 'role-description', 'code-of-conduct'])
      await this.fact('mentor_given', { mentor_id: mentor, kind, given_on: on });
  }
  vetting(
    mentor: string,
    decidedOn: string,
    clear: boolean,
    validUntil: string | null = null,
  ): Promise<string> {
    return this.fact('vetting_decision', {
      mentor_id: mentor,
      decided_on: decidedOn,
      clear,
      valid_until: validUntil,
    });
  }
  training(mentor: string, heldOn: string, hours: number, kind = 'initial'): Promise<string> {
    return this.fact('training_attendance', {
      mentor_id: mentor,
      held_on: heldOn,
      hours,
      kind,
      all_topics: true,
      title: 'Induction',
    });
  }
  override(rule: string, match: string, mentor: string, on: string, reason: string): Promise<string> {
    return this.inProgramme('gate_override', {
      rule,
      step: 'match-proposed',
      step_id: match,
      subject_id: mentor,
      overridden_on: on,
      overridden_by: this.leadId,
      reason,
    });
  }
  waiver(rule: string, subject: string, openedOn: string, waivedOn: string, reason: string): Promise<string> {
    return this.inProgramme('rule_waiver', {
      rule,
      subject_id: subject,
      opened_on: openedOn,
      waived_on: waivedOn,
      waived_by: this.leadId,
      reason,
    });
  }
  async limit(rule: string, from: string, limit: Record<string, number>): Promise<void> {
    const names = Object.keys(limit);
    await this.db.query(
      `insert into limit_setting (id, programme_id, rule, effective_from, set_at, ${names.join(', ')})
       values ($1, $2, $3, $4, '2020-01-01', ${names.map((_, i) => `$${i + 5}`).join(', ')})`,
      [newId(), this.programmeId, rule, from, ...Object.values(limit)],
    );
  }
  async document(row: Record<string, unknown>): Promise<string> {
    return this.add('document', {
      organisation_id: this.organisationId,
      type: 'safeguarding',
      title: 'Safeguarding',
      ...row,
    });
  }
  documentVersion(document: string, number: number, approvedOn: string): Promise<string> {
    return this.add('document_version', {
      document_id: document,
      number,
      approved_on: approvedOn,
      approved_by: 'Board',
    });
  }
}
