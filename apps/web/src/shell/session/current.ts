import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { type Actor, isId, NotFound } from '#kernel';
import type { Viewer } from '../viewer.js';
import { mustHaveState, type RequestState } from './request.js';
import { rememberedViewer } from './viewers.js';

const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

/** Who acts. On routes for signed-in people there always is somebody. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = mustHaveState(requestOf(context));
  if (!actor) throw new Error('this route is public: nobody may be signed in');
  return actor;
});

/** Who reads the page, for the shell: goes into `page({ viewer })`. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer =>
  rememberedViewer(requestOf(context)),
);

export const CurrentState = createParamDecorator((_: unknown, context: ExecutionContext): RequestState =>
  mustHaveState(requestOf(context)),
);

/** An id in the path. What can be no id belongs to nothing, and is answered like an unknown one. */
export const Id = createParamDecorator((name: string, context: ExecutionContext): string => {
  const id = requestOf(context).params[name];
  if (!isId(id)) throw new NotFound();
  return id;
});

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** All the files of a field of a multipart form. */
export const Uploads = createParamDecorator((name: string, context: ExecutionContext): UploadedFile[] => {
  const files = requestOf(context).files;
  return (Array.isArray(files) ? files : [])
    .filter(({ fieldname, size }) => fieldname === name && size > 0)
    .map(({ originalname, buffer }) => ({ name: utf8Name(originalname), bytes: buffer }));
});

/** The file of a field of a multipart form; null where none was chosen. */
export const Upload = createParamDecorator((name: string, context: ExecutionContext): UploadedFile | null => {
  const files = requestOf(context).files;
  const file = Array.isArray(files) ? files.find(each => each.fieldname === name) : undefined;
  return file?.size ? { name: utf8Name(file.originalname), bytes: file.buffer } : null;
});

/** Browsers send the name in UTF-8, which the parser reads as Latin-1. */
const utf8Name = (name: string): string => Buffer.from(name, 'latin1').toString('utf8');
