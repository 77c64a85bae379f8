import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly demonstration: boolean;
}

@Injectable()
export class Organisations {
  constructor(private readonly source: DataSource) {}

  /** The charity that this Cairn serves; null before the first run. */
  async only(): Promise<OrganisationRow | null> {
    const rows = await this.source.query<OrganisationRow[]>(
      'select id, name, demonstration from organisation order by created_at, id limit 1',
    );
    return rows[0] ?? null;
  }
}
