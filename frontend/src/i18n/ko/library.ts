/** Texts about the library's page and about formatting in Korean. */
export const library = {
  library: {
    title: '라이브러리',
    search: '한국어나 영어로 프로그램 검색',
    all: '전체',
    favouritesOnly: '즐겨찾기만',
    count: { other: '프로그램 {n}개' },
    none: '맞는 프로그램이 없습니다',
    noneText: '다른 낱말이나 다른 난이도로 찾아 보세요.',
    noFavourites: '프로그램을 열고 별을 누르면 여기에 모입니다.',
    choose: '프로그램을 고르세요',
    chooseText: {
      other:
        '프로그램 {n}개를 아홉 언어로 볼 수 있고, 무엇으로 컴파일하고 실행해 확인했는지 프로그램마다 적혀 있습니다. AI가 아니며 네트워크도 키도 필요 없습니다.'
    },
    backToList: '전체 목록',
    take: '작업 화면에서 열기'
  },
  save: {
    do: '코드 저장',
    several: '답변에 파일이 여러 개 있습니다.',
    folder: '폴더로…',
    zip: 'zip으로…',
    done: '코드를 저장했습니다.'
  },
  format: {
    do: '서식 정리({name})',
    builtIn: '앱 안에서 처리하며 다른 프로그램을 실행하지 않습니다.',
    runs: '위의 코드로 이 컴퓨터의 {path} 프로그램을 실행합니다.',
    none: '이 컴퓨터에서 {language} 서식 도구를 찾지 못했습니다. 리팩토링에는 AI 엔진이 필요합니다.',
    title: '서식을 정리한 코드',
    before: '이전',
    after: '이후',
    changed: '바뀜',
    removed: '지워짐',
    added: '더해짐',
    same: '이미 서식이 맞는 코드입니다.',
    syntax: '코드에 잘못된 곳이 있습니다. {why}',
    take: '입력란에 넣기'
  }
}
