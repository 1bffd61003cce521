package app

import (
	"archive/zip"
	"bytes"
	"context"
	"strings"

	"autocoding/internal/autocode"
)

// SaveCodeRequest is where the code of an answer shall go.
type SaveCodeRequest struct {
	ID    string `json:"id"`
	Title string `json:"title"` // of the dialog
	Zip   bool   `json:"zip"`   // several files become one
}

// SaveCode saves the code of an answer by a dialog of the system: one file, or
// several as a new folder or as a zip. It answers false if the person changed their
// mind. It returns NotFound for an answer without code.
func (r *Request) SaveCode(in SaveCodeRequest) (bool, error) {
	return call(r.b, "request.saveCode", person, func(ctx context.Context, c Cases) (bool, error) {
		snapshot, err := c.Generation.Watch(ctx, in.ID)
		if err != nil {
			return false, err
		}
		g := snapshot.Generation
		files := autocode.Files(snapshot.Before+g.Answer, g.Request.Language)
		desktop := r.b.wait().desktop
		switch {
		case len(files) == 0:
			return false, &autocode.Error{Code: autocode.NotFound, Reason: "no_code", Message: "The answer has no code."}
		case len(files) == 1:
			return desktop.SaveFile(in.Title, files[0].Name[strings.LastIndex(files[0].Name, "/")+1:], []byte(files[0].Text))
		case in.Zip:
			content, err := zipped(files)
			if err != nil {
				return false, err
			}
			return desktop.SaveFile(in.Title, folderName(g.Title)+".zip", content)
		}
		made, err := desktop.SaveFolder(in.Title, folderName(g.Title), files)
		return made != "", err
	})
}

// folderName makes a name of a title.
func folderName(title string) string {
	if name := autocode.SafeName(strings.NewReplacer("/", " ", `\`, " ").Replace(title)); name != "" {
		return name
	}
	return "code"
}

func zipped(files []autocode.File) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, file := range files {
		part, err := w.Create(file.Name)
		if err == nil {
			_, err = part.Write([]byte(file.Text))
		}
		if err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return out.Bytes(), err
}
