/** What can be opened over every page without leaving it. */
export type Sheet = 'shortcuts' | 'statistics'

/** The sheet that lies over the page, if any. */
export class SheetsState {
  shown = $state<Sheet>()

  open = (sheet: Sheet): void => {
    this.shown = sheet
  }

  close = (): void => {
    this.shown = undefined
  }
}
