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
  }
} as const
