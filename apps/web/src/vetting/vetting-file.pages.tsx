import { Controller, Get, Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { decidesReferral, readsVetting, type VettedKind, VettingReads } from '#vetting';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { staffPaths } from '../staff/staff-paths.js';
import { LightOnly, VettingSteps } from './vetting-file.view.js';

export const VETTING_READERS = ['coordinator', 'manager', 'safeguarding-lead', 'vetting-officer'] as const;

/** Steps and decisions for whoever oversees vetting; for coordinators, and of one's own, whether somebody may work, and whom to ask. */
@Injectable()
export class VettingFiles {
  constructor(
    private readonly vetting: VettingReads,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, viewer: Viewer, id: string, kind: VettedKind): Promise<string> {
    const file = await this.vetting.file(actor, id, kind, this.clock.today());
    const { name, programme_id, own } = file.subject;
    const title = `Vetting of ${name}`;
    const officer = readsVetting(actor, programme_id) && !own;
    const theirs = kind === 'mentor' ? paths.mentor(id) : staffPaths.file(id);
    const home = own || (kind === 'staff' && !file.steps) ? '/account' : theirs;
    const back = officer ? { text: 'Vetting', href: paths.vetting } : { text: name, href: home };
    return page(
      {
        title,
        heading: title,
        viewer,
        nav: officer || kind === 'staff' ? 'vetting' : 'mentors',
        narrow: true,
        back,
      },
      file.steps ? (
        <div class="stack">
          <VettingSteps file={file} steps={file.steps} officer={officer} actor={actor} />
          {decidesReferral(actor, programme_id) && (
            <p>
              <a href={paths.dutyToRefer(id, kind)}>Duty to refer</a>
            </p>
          )}
        </div>
      ) : (
        <LightOnly file={file} />
      ),
    );
  }
}

@Controller()
export class VettingFilePages {
  constructor(private readonly files: VettingFiles) {}

  @Get('mentors/:id/vetting')
  @Act({ name: 'vetting.read', allow: VETTING_READERS, audit: 'read' })
  file(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer, @Id('id') id: string): Promise<string> {
    return this.files.page(actor, viewer, id, 'mentor');
  }
}
