package server

import (
	"fmt"

	"golang.org/x/text/language"

	"autocoding/internal/autocode"
)

// text is a sentence for people, in both languages.
type text struct{ en, ko string }

var (
	textRequired     = text{"This field is required.", "필수 항목입니다."}
	textBlank        = text{"This field may not be blank.", "빈 값일 수 없습니다."}
	textNull         = text{"This field may not be null.", "null일 수 없습니다."}
	textNotText      = text{"This is not a text.", "문자열이 아닙니다."}
	textNotBool      = text{"This must be true or false.", "true 또는 false여야 합니다."}
	textNulByte      = text{"Null characters are not allowed.", "널 문자는 쓸 수 없습니다."}
	textUnknownField = text{"There is no such field.", "이런 항목은 없습니다."}
	textTooLong      = text{"This is too long.", "너무 깁니다."}
	textNotAnObject  = text{"An object with the fields is expected.", "항목을 담은 객체가 필요합니다."}
	textParseError   = text{"JSON parse error - %s", "JSON 분석 오류 - %s"}
	textMediaType    = text{"Unsupported media type %q.", "지원하지 않는 미디어 타입 %q입니다."}
	textTooLarge     = text{"The request is larger than %d bytes.", "요청이 %d바이트보다 큽니다."}
	textNotFound     = text{"Not found.", "찾을 수 없습니다."}
	textMethod       = text{"Method %q not allowed.", "%q 메소드는 허용되지 않습니다."}
	textInternal     = text{"The server failed. Nothing was changed; try again later.", "서버에 문제가 생겼습니다. 바뀐 것은 없으니 나중에 다시 시도하세요."}
	textBusy         = text{"The server is busy. Try again in a moment.", "서버가 바쁩니다. 잠시 후 다시 시도하세요."}
	textFull         = text{"The server has no space left. Tell whoever runs it.", "서버의 저장 공간이 부족합니다. 운영자에게 알려 주세요."}
	textThrottled    = text{"Too many attempts. Try again in %d seconds.", "시도가 너무 많습니다. %d초 후에 다시 시도하세요."}
	textCrossOrigin  = text{"This request comes from another site.", "다른 사이트에서 온 요청입니다."}

	textNoToken      = text{"Authentication credentials were not provided.", "인증 정보가 없습니다. 로그인하세요."}
	textBadToken     = text{"The token is not valid, or has expired. Sign in again.", "토큰이 유효하지 않거나 만료되었습니다. 다시 로그인하세요."}
	textBadHeader    = text{"The Authorization header must be the word Bearer, a space and the token.", "Authorization 헤더는 Bearer, 공백 하나, 토큰이어야 합니다."}
	textLoggedOut    = text{"You are signed out.", "로그아웃되었습니다."}
	textCannotLogIn  = text{"The address and the password do not fit together.", "이메일 주소와 비밀번호가 맞지 않습니다."}
	textClosed       = text{"This server takes no new accounts. Ask whoever runs it.", "이 서버는 새 계정을 받지 않습니다. 운영자에게 문의하세요."}
	textInvite       = text{"This invitation is not valid, or was used up.", "초대 코드가 올바르지 않거나 이미 사용되었습니다."}
	textEmailTaken   = text{"There is an account with this address already.", "이 이메일 주소로 만든 계정이 이미 있습니다."}
	textEmailForm    = text{"This is not an e-mail address.", "올바른 이메일 주소가 아닙니다."}
	textDiffer       = text{"The two passwords differ.", "두 비밀번호가 다릅니다."}
	textOldPassword  = text{"This is not your password.", "현재 비밀번호가 아닙니다."}
	textNewPassword  = text{"The password is changed. You are signed out everywhere else.", "비밀번호를 바꾸었습니다. 다른 곳에서는 모두 로그아웃되었습니다."}
	textPasswordForm = text{"The password has a character that cannot be typed everywhere.", "비밀번호에 어디서나 입력할 수 없는 문자가 있습니다."}

	textLanguage    = text{"Choose one of C, C++, C#, Go, Java, JavaScript, Kotlin, Python3, Swift.", "C, C++, C#, Go, Java, JavaScript, Kotlin, Python3, Swift 가운데 고르세요."}
	textPurpose     = text{"Choose 기능구현 (implement) or 리팩토링 (refactor).", "기능구현 또는 리팩토링을 고르세요."}
	textDetailLong  = text{"At most 64 KiB can be sent.", "최대 64KiB까지 보낼 수 있습니다."}
	textRequestID   = text{"A request id is a UUID.", "요청 id는 UUID여야 합니다."}
	textReused      = text{"This id was used for another request. Choose a new one.", "이 id는 다른 요청에 쓰였습니다. 새 id를 고르세요."}
	textReleased    = text{"The answer to this request was deleted, or is held no longer.", "이 요청의 답변은 삭제되었거나 더 이상 보관하지 않습니다."}
	textKey         = text{"A key is 32 random bytes in base64. It is needed when store is false, and only then.", "키는 base64로 쓴 무작위 32바이트입니다. store가 false일 때만, 그때는 반드시 필요합니다."}
	textReply       = text{"Choose ko or en.", "ko 또는 en을 고르세요."}
	textLastEvent   = text{"Last-Event-ID is the id of the last event that came.", "Last-Event-ID는 마지막으로 받은 이벤트의 id입니다."}
	textPage        = text{"This is a number from %d to %d.", "%d부터 %d까지의 수여야 합니다."}
	textNoEngine    = text{"No AI engine is set up on this server. Everything else works.", "이 서버에는 AI 엔진이 설정되어 있지 않습니다. 나머지는 모두 사용할 수 있습니다."}
	textQuota       = text{"Your requests of these 24 hours are used. The next one is free in %d seconds.", "24시간 동안의 요청을 모두 썼습니다. %d초 후에 다음 요청을 할 수 있습니다."}
	textWaiting     = text{"Other requests of yours are being answered. Try again in a moment.", "다른 요청에 답변하고 있습니다. 잠시 후 다시 시도하세요."}
	textRunning     = text{"The answer has not ended yet.", "답변이 아직 끝나지 않았습니다."}
	textInterrupted = text{"The answer broke off. What came is kept.", "답변이 중간에 끊겼습니다. 받은 부분은 보관합니다."}
	textDraining    = text{"The server is being restarted. What came is kept.", "서버를 다시 시작하고 있습니다. 받은 부분은 보관합니다."}
	textFiltered    = text{"The AI service withheld the answer.", "AI 서비스가 답변을 내보내지 않았습니다."}
	textEngineRate  = text{"The AI service is overloaded. Try again in a moment; this request was not counted.", "AI 서비스가 혼잡합니다. 잠시 후 다시 시도하세요. 이 요청은 횟수에 포함되지 않습니다."}
	textEngineSetup = text{"The AI service refused this server. Tell whoever runs it; this request was not counted.", "AI 서비스가 이 서버의 요청을 거부했습니다. 운영자에게 알려 주세요. 이 요청은 횟수에 포함되지 않습니다."}
	textEngineTime  = text{"The AI service did not answer in time. This request was not counted.", "AI 서비스가 제시간에 답하지 않았습니다. 이 요청은 횟수에 포함되지 않습니다."}
	textEngineFail  = text{"The AI service failed. This request was not counted.", "AI 서비스에 문제가 있습니다. 이 요청은 횟수에 포함되지 않습니다."}
	textDeleted     = text{"The request was deleted.", "요청이 삭제되었습니다."}
)

// passwordTexts are said for the reasons of Rules.Password.
var passwordTexts = map[string]text{
	"too_short": {"The password needs at least 8 characters.", "비밀번호는 8자 이상이어야 합니다."},
	"too_long":  {"The password may have at most 256 characters.", "비밀번호는 256자 이하여야 합니다."},
	"numeric":   {"The password must not consist of digits only.", "비밀번호는 숫자로만 이루어질 수 없습니다."},
	"common":    {"The password is one of the most common ones.", "너무 흔한 비밀번호입니다."},
	"similar":   {"The password is too similar to the e-mail address.", "비밀번호가 이메일 주소와 너무 비슷합니다."},
}

// reasonSimilar concerns address and password together.
const reasonSimilar = "similar"

// PasswordText is what is said in English for a reason of Rules.Password, "" for one
// that is unknown here.
func PasswordText(reason string) string { return passwordTexts[reason].en }

var languages = language.NewMatcher([]language.Tag{language.English, language.Korean})

// replyLanguage chooses by Accept-Language; English where it says nothing that we have.
func replyLanguage(header string) autocode.Reply {
	_, chosen := language.MatchStrings(languages, header)
	if chosen == 1 {
		return autocode.Korean
	}
	return autocode.English
}

// say gives a text in the language of the call.
func (c *call) say(t text) string {
	if c.language == autocode.Korean {
		return t.ko
	}
	return t.en
}

func (c *call) sayf(t text, args ...any) string { return fmt.Sprintf(c.say(t), args...) }
