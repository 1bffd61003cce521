package library

import (
	"slices"
	"strings"
)

// stopWords say that somebody wants code, not which code. The name of a
// programming language does not either: every task exists in all of them.
const stopWords = `
a an the of to in on for with and or by from into is are be was that this these those it its as at do does i me my we us our you your
please can could would should will want wants need needs like help let how what which who where when why
write writes writing make makes making create creates creating build building give gives show shows showing print prints printed printing output display
implement implements implementation implementing code codes coding program programs programming programme script app application
function functions func method methods class example examples sample snippet source using use uses used simple basic easy short complete full working language learn
some any all one also then so just only very there here not no if but more most many much each every per about between above below than their them they such via without within until under over well known good nice thing things task homework assignment exercise question problem thanks thank hello hi whether work works explain explains explained explanation
코드 프로그램 함수 메서드 메소드 클래스 예제 예시 샘플 소스 소스코드 구현 작성 출력 생성 실행 개발 제작 사용 이용 활용 요청 부탁 설명 학습 연습 공부 숙제 과제 언어 알고리즘 방법 문제 기능 결과 화면 로직
만들기 만드는 만들어 만들어줘 만들어주세요 만들 만들고 만든 짜기 짜는 짜 짜줘 짜주세요 쓰기 쓰는 써 써줘 줘 주세요 줄래 달라 해 해줘 해주세요 하는 하고 하기 하여 한 할 있는 있게 있다 되는 된 싶어 싶어요 싶다 싶습니다 바랍니다
보여 보여줘 보여주는 보여주세요 알려 알려줘 알려주세요 가르쳐줘 도와줘 어떻게 무엇 뭐 좀 제발 그 이 저 것 거 수 및 그리고 또는 위한 위해 통해 대한 대해 이용해 이용해서 사용해 사용해서 써서 간단한 간단히 간단하게 쉬운 쉽게 기본 전체 완전한 하나 내가 나는 저는 우리 에서 으로 로 를 을 다음 주어진 안녕 안녕하세요 가장 모든 모두 각 각각 다시 먼저 그냥 아주 매우 잘 더 또 같은 같이 예를 들어 경우 때 후 뒤 중 안 위 아래 만들어야 해야 싶은데 좋겠어 좋겠습니다 궁금해 코딩 학생 초보 초보자 입력 입력받아 입력받은 입력받고 감사 감사합니다 보고 있는데 하려는데 싶은 가지고 가진 따라 아닌지 아니면
파이썬 파이썬3 자바 자바스크립트 노드 코틀린 스위프트 고랭 고언어 씨언어 시언어 씨 씨샵 시샵 씨플플 씨플러스플러스 시플플
c cpp cplusplus cs csharp go golang java javascript js node kotlin kt python py python3 swift
`

// weakWords say a little: many tasks have to do with them.
const weakWords = `
number numbers list lists array arrays value values element elements item items data integer integers int string strings text file find finds finding get gets getting compute computes computing calculate calculates calculating calculation print two three first last given user users million thousand hundred result results check checks checking checker test tests testing verify
숫자 수 값 배열 리스트 목록 데이터 자료 원소 요소 문자 글자 정수 찾기 찾는 찾아 찾아줘 찾을 구하기 구하는 구해 구해줘 구하라 계산 두 세 단 번 번째 개 명 회 확인 검사 판별 판단 테스트 사용자 파일 내용
`

// tails are further ends of compounds that say nothing: 정렬법, 구구단표.
const tails = "기 법 표 식 문 용 관련 들"

// ending is something that Korean hangs on a word, and how much of the word's
// weight is left when it is taken off.
type ending struct {
	text    string
	quality float64
}

// lexicon knows the words and endings that carry little or nothing.
type lexicon struct {
	stop, weak, tails map[string]bool
	endings           []ending // the longest first
}

func newLexicon() *lexicon {
	x := &lexicon{stop: wordSet(stopWords), weak: wordSet(weakWords), tails: wordSet(tails)}
	// Particles and the plural; verbs by which a noun is done (정렬하는); verbs by
	// which it was done (정렬된), which rather speak of something else.
	for _, group := range []struct {
		quality float64
		words   string
	}{
		{.98, "을 를 이 가 은 는 의 에 에서 에게 으로 로 와 과 도 만 부터 까지 처럼 보다 마다 이나 나 이란 란 이라는 라는 이며 이고 인데 인지 인가 입니다 하고 들 께 대로 씩 적으로 적인"},
		{.95, "하기 하는 하여 해서 해 한 할 함 하자 하라 하게 하다 한다 합니다 하세요 하십시오 하도록 하며 하면서 하는데 해야 하려고 하려면 하면 해줘 해줘요 해주세요 해봐 해라 했던 했다 시키기 시키는 시켜 시켜줘"},
		{.6, "된 되는 되어 되어있는 돼 돼있는 됨 되었다 됐다"},
	} {
		for word := range strings.FieldsSeq(group.words) {
			x.endings = append(x.endings, ending{word, group.quality})
		}
	}
	slices.SortStableFunc(x.endings, func(a, b ending) int { return len(b.text) - len(a.text) })
	return x
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// isStop reports whether a word says nothing in any of its readings, or is an
// ending that hung on something else, as in "n까지".
func (x *lexicon) isStop(forms []form) bool {
	return slices.ContainsFunc(forms, func(f form) bool {
		return x.stop[f.text] || slices.ContainsFunc(x.endings, func(e ending) bool { return e.text == f.text })
	})
}

// isWeak reports whether a word says little in any of its readings.
func (x *lexicon) isWeak(forms []form) bool {
	return slices.ContainsFunc(forms, func(f form) bool { return x.weak[f.text] })
}

// form is a way to read a word: with one or several endings taken off.
type form struct {
	text    string
	quality float64
}

// maxForms bounds the readings of one word.
const maxForms = 6

// koreanForms gives the readings of a word, the word as it is first.
func (x *lexicon) koreanForms(word string) []form {
	forms := []form{{word, 1}}
	for i := 0; i < len(forms) && len(forms) < maxForms; i++ {
		for _, e := range x.endings {
			stem, found := strings.CutSuffix(forms[i].text, e.text)
			if !found || stem == "" {
				continue
			}
			if !slices.ContainsFunc(forms, func(f form) bool { return f.text == stem }) {
				forms = append(forms, form{stem, forms[i].quality * e.quality})
			}
		}
	}
	return forms
}

// saysNothing reports whether a Korean text without spaces consists of endings
// and words that say nothing, such as 을출력하는프로그램.
func (x *lexicon) saysNothing(text string) bool {
	seen := map[string]bool{}
	var consume func(rest string) bool
	consume = func(rest string) bool {
		if rest == "" {
			return true
		}
		if seen[rest] {
			return false
		}
		seen[rest] = true
		for _, e := range x.endings {
			if after, ok := strings.CutPrefix(rest, e.text); ok && consume(after) {
				return true
			}
		}
		for at := range rest {
			if at > 0 && x.isFiller(rest[:at]) && consume(rest[at:]) {
				return true
			}
		}
		return x.isFiller(rest)
	}
	return len(text) <= 120 && consume(text)
}

// isFiller reports whether a part of a compound says nothing by itself.
func (x *lexicon) isFiller(word string) bool { return x.stop[word] || x.weak[word] || x.tails[word] }
