import type { Work } from '#kernel';
import { queueMail } from '#platform';

const WORDS = {
  call: { subject: 'A mentor asks for a call', body: 'A mentor has asked for a call on a contact sheet.' },
  urgent: {
    subject: 'Urgent: a mentor is worried',
    body: 'A mentor has marked a contact sheet as urgent. Please read it now.',
  },
} as const;

/**
 * Tells the worker of the match, or the lead of the programme where there is none, and for an urgent worry the safeguarding leads too. The letter carries a
 * link and no name: mail is read over shoulders.
 */
export async function tellOfWorry(
  work: Work,
  match: { id: string; programme_id: string },
  sheetId: string,
  worry: 'call' | 'urgent',
  publicUrl: string,
): Promise<void> {
  const recipients = await work.em.query<{ id: string; email: string }[]>(
    `select u.id, u.email from user_account u
     where u.active and (u.id = (select coalesce(o.id, p.lead_id) from match m join programme p on p.id = m.programme_id
         left join user_account o on o.id = m.owner_id and o.active where m.id = $1)
       or ($3 and u.id in (select user_id from membership where programme_id = $2 and role = 'safeguarding-lead')))`,
    [match.id, match.programme_id, worry === 'urgent'],
  );
  const { subject, body } = WORDS[worry];
  for (const { id, email } of recipients) {
    await queueMail(work, {
      key: `worry:${sheetId}:${worry}:${id}`,
      recipientId: id,
      to: email,
      subject,
      body: `${body}\n\n${publicUrl}/sheets/${sheetId}\n`,
    });
  }
}
