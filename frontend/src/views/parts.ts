/**
 * What the first page does without. It is loaded from the program itself when it is
 * first shown: start and memory then pay for what is used only.
 */
export const parts = {
  accountMenu: () => import('../features/account/AccountMenu.svelte'),
  answer: () => import('../features/answer/AnswerPanel.svelte'),
  history: () => import('./History.svelte'),
  idleWarning: () => import('../features/account/IdleWarning.svelte'),
  library: () => import('./Library.svelte'),
  linkDialog: () => import('../features/shell/LinkDialog.svelte'),
  recover: () => import('../features/account/Recover.svelte'),
  recoveryCode: () => import('../features/account/RecoveryPage.svelte'),
  request: () => import('./RequestPanes.svelte'),
  shortcuts: () => import('../features/shell/Shortcuts.svelte'),
  settings: () => import('./Settings.svelte'),
  signIn: () => import('../features/account/SignIn.svelte'),
  signUp: () => import('../features/account/SignUp.svelte'),
  startFailed: () => import('../features/shell/StartFailed.svelte'),
  statistics: () => import('../features/stats/Statistics.svelte'),
  work: () => import('./Workspace.svelte')
}
