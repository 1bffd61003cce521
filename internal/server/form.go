package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"autocoding/internal/wire"
)

const (
	smallBody = 4 << 10
	// promptBody holds the largest detail even where each of its bytes is escaped.
	promptBody = 6*(64<<10) + smallBody
	maxDepth   = 32
)

// value is what a form has for a field.
type value struct {
	text string
	kind kind
}

type kind int

const (
	isText kind = iota
	isBool
	isNull
	isOther // a list, an object, a file
)

// form is a body that was read: JSON, multipart or urlencoded. Errors are collected,
// so that a person learns all of them at once.
type form struct {
	c      *call
	values map[string]value
	errors wire.Fields
}

// errFields is the error of a form.
type errFields wire.Fields

func (e errFields) Error() string { return fmt.Sprintf("%d fields", len(e)) }

// readForm reads a body of at most limit bytes with these fields. An unknown one is an
// error, so that a slip (stor for store) does not go unnoticed.
func (c *call) readForm(limit int64, fields ...string) (*form, error) {
	f := &form{c: c, values: map[string]value{}, errors: wire.Fields{}}
	body := http.MaxBytesReader(c.w, c.r.Body, limit)
	media, params, err := mime.ParseMediaType(c.r.Header.Get("Content-Type"))
	if err != nil && c.r.Header.Get("Content-Type") != "" {
		media = c.r.Header.Get("Content-Type")
	}
	switch media {
	case "application/json":
		err = f.readJSON(body)
	case "multipart/form-data":
		err = f.readMultipart(body, params["boundary"])
	case "application/x-www-form-urlencoded":
		err = f.readURLEncoded(body)
	default:
		var some [1]byte
		if n, _ := io.ReadFull(body, some[:]); n == 0 { // no body needs no type
			err = nil
			break
		}
		return nil, &httpError{status: http.StatusUnsupportedMediaType, text: c.sayf(textMediaType, media)}
	}
	if err != nil {
		return nil, c.badBody(err)
	}
	for name := range f.values {
		if !slices.Contains(fields, name) {
			f.fail(name, textUnknownField)
		}
	}
	return f, nil
}

func (c *call) badBody(err error) error {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return &httpError{status: http.StatusRequestEntityTooLarge, code: "too_large", text: c.sayf(textTooLarge, tooLarge.Limit), err: err}
	}
	var fields errFields
	if errors.As(err, &fields) {
		return err
	}
	return &httpError{status: http.StatusBadRequest, text: c.sayf(textParseError, err.Error())}
}

var (
	errNotUTF8   = errors.New("the text is not UTF-8")
	errTwice     = errors.New("a name is there twice")
	errDeep      = errors.New("it is nested too deeply")
	errMore      = errors.New("there is something after the value")
	errManyParts = errors.New("there are too many fields")
)

const mostFields = 64

func (f *form) readJSON(body io.Reader) error {
	raw, err := io.ReadAll(body)
	if err != nil {
		return err
	}
	if !utf8.Valid(raw) {
		return errNotUTF8
	}
	if err := checkDepth(raw); err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	first, err := d.Token()
	if err != nil {
		return plain(err)
	}
	if first != json.Delim('{') {
		f.fail(wire.NonField, textNotAnObject)
		return errFields(f.errors)
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return plain(err)
		}
		var v any
		if err := d.Decode(&v); err != nil {
			return plain(err)
		}
		key, _ := name.(string)
		if _, twice := f.values[key]; twice {
			return errTwice
		}
		f.values[key] = valueOf(v)
	}
	return nil
}

// plain says where JSON is broken without naming Go's types.
func plain(err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("%s (byte %d)", strings.TrimPrefix(syntax.Error(), "json: "), syntax.Offset)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("unexpected end")
	}
	return err
}

// checkDepth reads the whole text once: one value, not too deep.
func checkDepth(raw []byte) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	depth := 0
	for {
		t, err := d.Token()
		if err != nil {
			return plain(err)
		}
		if t == json.Delim('{') || t == json.Delim('[') {
			if depth++; depth > maxDepth {
				return errDeep
			}
		}
		if t == json.Delim('}') || t == json.Delim(']') {
			depth--
		}
		if depth == 0 {
			break
		}
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errMore
	}
	return nil
}

func valueOf(v any) value {
	switch v := v.(type) {
	case string:
		return value{v, isText}
	case json.Number:
		return value{v.String(), isText}
	case bool:
		return value{fmt.Sprint(v), isBool}
	case nil:
		return value{"", isNull}
	}
	return value{"", isOther}
}

func (f *form) readURLEncoded(body io.Reader) error {
	raw, err := io.ReadAll(body)
	if err != nil {
		return err
	}
	all, err := url.ParseQuery(string(raw))
	if err != nil {
		return errors.New("it is not urlencoded")
	}
	for name, texts := range all {
		f.values[name] = value{texts[len(texts)-1], isText}
	}
	return f.checkText()
}

func (f *form) readMultipart(body io.Reader, boundary string) error {
	if boundary == "" {
		return errors.New("there is no boundary")
	}
	for parts := multipart.NewReader(body, boundary); ; {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return f.checkText()
		}
		if err != nil {
			return err
		}
		text, err := io.ReadAll(part)
		if err != nil {
			return err
		}
		v := value{string(text), isText}
		if part.FileName() != "" {
			v = value{"", isOther}
		}
		f.values[part.FormName()] = v
		if len(f.values) > mostFields {
			return errManyParts
		}
	}
}

func (f *form) checkText() error {
	for name, v := range f.values {
		if !utf8.ValidString(name) || !utf8.ValidString(v.text) {
			return errNotUTF8
		}
	}
	return nil
}

// fail notes an error of a field.
func (f *form) fail(field string, t text) { f.errors[field] = append(f.errors[field], f.c.say(t)) }

// done gives the errors, nil if there are none.
func (f *form) done() error {
	if len(f.errors) == 0 {
		return nil
	}
	return errFields(f.errors)
}

// text gives a field that must be there, without space around it.
func (f *form) text(field string) string { return strings.TrimSpace(f.exact(field)) }

// exact gives a field that must be there as it was sent: passwords and code.
func (f *form) exact(field string) string {
	v, there := f.values[field]
	switch {
	case !there:
		f.fail(field, textRequired)
	case v.kind == isNull:
		f.fail(field, textNull)
	case v.kind != isText:
		f.fail(field, textNotText)
	case strings.TrimSpace(v.text) == "":
		f.fail(field, textBlank)
	case strings.ContainsRune(v.text, 0):
		f.fail(field, textNulByte)
	default:
		return v.text
	}
	return ""
}

// optional gives a field, and whether it is there.
func (f *form) optional(field string) (string, bool) {
	v, there := f.values[field]
	switch {
	case !there || v.kind == isNull:
		return "", false
	case v.kind != isText:
		f.fail(field, textNotText)
		return "", false
	case strings.ContainsRune(v.text, 0):
		f.fail(field, textNulByte)
		return "", false
	}
	return strings.TrimSpace(v.text), true
}

// yes gives a field that is true or false; otherwise holds where it is not there.
func (f *form) yes(field string, otherwise bool) bool {
	v, there := f.values[field]
	if !there {
		return otherwise
	}
	switch strings.ToLower(v.text) {
	case "true", "1":
		return true
	case "false", "0":
		return false
	}
	f.fail(field, textNotBool)
	return otherwise
}
