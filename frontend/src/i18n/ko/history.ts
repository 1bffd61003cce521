/** Texts about narrowing the history in Korean. */
export const history = {
  filter: {
    title: '필터',
    open: { other: '필터 {n}개 적용됨' },
    any: '전체',
    engine: '엔진',
    state: '상태',
    clear: '필터 지우기',
    noHits: '필터에 맞는 기록이 없습니다',
    noHitsText: '필터를 지우면 모두 다시 볼 수 있습니다.'
  },
  export: {
    title: '기록 내보내기',
    what: '대상',
    all: '전체',
    shown: '목록에 보이는 것',
    open: '열린 기록',
    format: '형식',
    json: 'JSON 파일',
    markdown: '마크다운',
    zip: '코드(zip)',
    jsonText: '빠짐없이 저장하며, 여기나 다른 컴퓨터에서 다시 가져올 수 있습니다.',
    markdownText: '요청과 답변을 읽거나 인쇄할 수 있는 글입니다.',
    zipText: '코드 파일만, 기록마다 폴더 하나에 담습니다.',
    caution: '파일은 암호화되지 않습니다. 나만 읽을 수 있는 곳에 두세요.',
    do: '내보내기…',
    done: { other: '기록 {n}개를 내보냈습니다' }
  },
  import: {
    title: '기록 가져오기',
    lead: 'Auto Coding이 내보낸 JSON 파일이나, 원래 웹 서비스가 gpt/response/에서 주는 목록을 가져옵니다. 이미 있는 기록은 그대로 두고, 요청 횟수에는 넣지 않습니다.',
    choose: '파일 고르기…',
    another: '다른 파일…',
    preview: '파일에 든 것',
    new: { other: '새 기록 {n}개' },
    known: { other: '{n}개는 이미 있습니다' },
    unreadable: { other: '{n}개는 읽을 수 없어 뺍니다(첫째: {example})' },
    original: '웹 서비스는 시각을 알려 주지 않으므로, 순서대로 오늘의 시각을 붙입니다.',
    do: { other: '{n}개 가져오기' },
    done: { other: '기록 {n}개를 가져왔습니다' }
  }
} as const
