import { Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, holds } from '#kernel';
import { keepsStaff } from '#people';
import { StaffReads, StaffReferences } from '#recruitment';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { STAFF_READERS } from './staff-list.pages.js';
import { StaffFileView } from './staff-file.view.js';
import { staffPaths } from './staff-paths.js';

/** One member of staff: what is there, what lacks, and what supplies it. */
@Controller('staff')
export class StaffFilePages {
  constructor(
    private readonly staff: StaffReads,
    private readonly references: StaffReferences,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Act({ name: 'staff.read', allow: STAFF_READERS, audit: 'read' })
  async file(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const file = await this.staff.file(actor, id, this.clock.today());
    const may = {
      keeps: keepsStaff(actor, file.programme_id) && !file.left_on,
      manages: holds(actor, file.programme_id, 'manager'),
    };
    return page(
      {
        title: file.name,
        heading: file.name,
        lead: [file.position, file.programme].filter(Boolean).join(', '),
        viewer,
        nav: 'vetting',
        narrow: true,
        back: { text: 'Staff', href: staffPaths.list },
      },
      <StaffFileView file={file} {...may} />,
    );
  }

  @Post('references/:id/strike')
  @Act({ name: 'staff-reference.strike', allow: ['manager', 'vetting-officer'] })
  async strike(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    response.redirect(303, staffPaths.file(await this.references.strike(actor, id)));
  }
}
