import { Module } from '@nestjs/common';

const PARTS = [] as const;

@Module({ providers: [...PARTS], exports: [...PARTS] })
export class RecruitmentModule {}
