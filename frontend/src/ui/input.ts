/** How everything looks that is typed into. */
export const inputClass =
  'w-full rounded-control border border-control bg-field text-base text-foreground transition-colors hover:border-muted-foreground disabled:opacity-60'
