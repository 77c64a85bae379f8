/** Every address of the files of staff, in one place. */
export const staffPaths = {
  list: '/staff',
  left: '/staff?of=left',
  open: (userId: string) => `/staff/open/${userId}`,
  file: (id: string) => `/staff/${id}`,
  newReference: (id: string) => `/staff/${id}/references/new`,
  strikeReference: (id: string) => `/staff/references/${id}/strike`,
  alone: (id: string) => `/staff/${id}/alone`,
  endAlone: (id: string) => `/staff/${id}/alone/end`,
  leave: (id: string) => `/staff/${id}/leave`,
} as const;
