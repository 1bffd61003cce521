package transfer

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"
	"time"

	"autocoding/internal/autocode"
)

// markdownWriter writes what people read.
type markdownWriter struct {
	w    io.Writer
	zone *time.Location
}

func newMarkdown(w io.Writer, now time.Time) writer { return &markdownWriter{w, now.Location()} }

func (m *markdownWriter) add(g autocode.Generation) (int, error) {
	fence := fenceFor(g.Request.Detail)
	about := []string{g.CreatedAt.In(m.zone).Format("2006-01-02 15:04"), string(g.Request.Language), string(g.Request.Purpose), g.Engine.Name}
	if g.Engine.Model != "" {
		about = append(about, g.Engine.Model)
	}
	about = append(about, string(g.State))
	if g.Verified != "" {
		about = append(about, g.Verified)
	}
	_, err := fmt.Fprintf(m.w, "# %d. %s\n\n%s\n\n%stext\n%s\n%s\n\n%s\n\n---\n\n", g.Number, line(g.Title), line(strings.Join(about, " · ")),
		fence, strings.TrimRight(g.Request.Detail, "\n"), fence, closed(g.Answer))
	return 0, err
}

func (m *markdownWriter) close() error { return nil }

func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// fenceFor is a fence that does not occur in a text.
func fenceFor(text string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence
}

// closed ends a code block that an answer was stopped in, which would swallow
// everything after it.
func closed(answer string) string {
	answer = strings.TrimRight(answer, "\n")
	if fence := autocode.OpenFence(answer); fence != "" {
		answer += "\n" + fence
	}
	return answer
}

// zipWriter writes the files of code, in a folder for each generation.
type zipWriter struct {
	zip *zip.Writer
}

func newZip(w io.Writer, _ time.Time) writer { return &zipWriter{zip: zip.NewWriter(w)} }

func (z *zipWriter) add(g autocode.Generation) (int, error) {
	files := autocode.Files(g.Answer, g.Request.Language)
	title := autocode.SafeName(strings.NewReplacer("/", " ", `\`, " ").Replace(g.Title))
	folder := strings.TrimRight(fmt.Sprintf("%04d %s", g.Number, title), " ") // numbers are never given twice
	for i, file := range files {
		part, err := z.zip.CreateHeader(&zip.FileHeader{Name: folder + "/" + file.Name, Method: zip.Deflate, Modified: g.CreatedAt})
		if err == nil {
			_, err = io.WriteString(part, file.Text)
		}
		if err != nil {
			return i, err
		}
	}
	return len(files), nil
}

func (z *zipWriter) close() error { return z.zip.Close() }
