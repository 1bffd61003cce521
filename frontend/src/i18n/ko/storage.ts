/** Texts about the data folder, backups and diagnostics in Korean. */
export const storage = {
  storage: {
    title: '데이터와 백업',
    room: '이 컴퓨터의 데이터',
    folder: '데이터 폴더',
    copyFolder: '데이터 폴더 경로 복사',
    database: '데이터베이스',
    backups: '백업',
    putAside: '따로 둔 파일',
    putAsideText: '열리지 않아 보관해 둔 파일입니다.',
    logs: '로그',
    logsText: '요청, 답변, 키, 주소는 들어 있지 않습니다.'
  },
  backup: {
    title: '백업',
    lead: '백업에는 이 컴퓨터의 모든 계정이 암호화된 그대로 들어 있습니다. 날마다 하나씩 만들고, 최근 일곱 개와 그 전 네 주의 것을 한 개씩 남깁니다.',
    none: '아직 백업이 없습니다. 곧 첫 백업을 만듭니다.',
    make: '지금 백업',
    made: '백업을 만들었습니다',
    daily: '매일 백업',
    manual: '직접 만든 백업',
    migration: '새 버전으로 바꾸기 전',
    restore: '복원하기 전',
    restoreDo: '복원…',
    restoreOf: '{when} 백업 복원',
    restoreTitle: '{when} 백업을 복원할까요?',
    restoreText: '모든 계정의 데이터와 비밀번호가 그때로 돌아갑니다. 그 뒤에 생긴 것은 보이지 않게 됩니다.',
    restoreKept: '지금의 데이터를 먼저 백업하므로 다시 돌아올 수 있습니다.',
    restoreSignsOut: '로그아웃됩니다.',
    restoreNow: '이 백업 복원',
    restoring: '복원하는 중…',
    restored: '백업을 복원했습니다. 로그인하면 볼 수 있습니다.'
  },
  diagnostics: {
    title: '진단 정보',
    lead: '문제를 찾는 데 도움이 되는 글입니다. 버전, 크기, 로그가 들어 있고, 쓰거나 읽은 내용과 주소와 키는 들어 있지 않습니다. 어디로도 보내지 않으며, 먼저 읽어 보고 원하는 곳에 저장할 수 있습니다.',
    show: '진단 정보 보기',
    save: '파일로 저장…',
    saved: '진단 정보를 저장했습니다'
  }
} as const
