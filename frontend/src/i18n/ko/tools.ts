/** Texts about running and comparing code, and about keys, in Korean. */
export const tools = {
  run: {
    do: '이 코드 실행',
    title: '{language} 코드를 웹 페이지에서 실행할까요?',
    text: '코드를 클립보드에 복사하고 브라우저에서 아래 페이지를 엽니다. 열린 페이지에 붙여 넣으세요.',
    caution:
      '붙여 넣은 코드는 그 페이지가 볼 수 있습니다. 우리가 운영하는 곳이 아니며, Auto Coding은 아무것도 보내지 않습니다.',
    open: '복사하고 열기'
  },
  compare: {
    do: '내 코드와 비교',
    title: '내 코드와 리팩토링한 코드',
    before: '내 코드',
    after: '리팩토링',
    with: '비교할 코드',
    block: '코드 {n}',
    same: '줄마다 똑같습니다.'
  },
  notice: {
    title: '답변 완료',
    text: 'Auto Coding이 답변을 다 썼습니다.'
  },
  shortcuts: {
    quit: '앱 닫기',
    title: '키보드 단축키',
    everywhere: '어디서나',
    sheet: '이 표 보기',
    search: '화면의 검색으로 가기',
    close: '맨 위에 열린 것 닫기',
    request: '요청 보내기',
    stop: '답변 멈추기',
    move: '앞이나 뒤의 기록 읽기',
    ends: '맨 처음이나 끝으로 가기',
    delete: '삭제(10초 안에 되돌리기)'
  }
} as const
