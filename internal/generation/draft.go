package generation

import (
	"context"
	"fmt"
	"unicode/utf8"

	"autocoding/internal/autocode"
)

// maxDraft is far above what can be requested, so that nothing typed is refused.
const maxDraft = 1 << 20

// Draft is what a person has typed and chosen and not yet requested. Detail
// empties when it is requested; the choices stay for the next time.
type Draft struct {
	Language autocode.Language `json:"language"`
	Purpose  autocode.Purpose  `json:"purpose"`
	Detail   string            `json:"detail"`
	Engine   string            `json:"engine"` // "" for the default one
}

const draftName = "draft/request"

// Draft gives the draft as it was last saved, and the defaults before the first.
func (s *Service) Draft(ctx context.Context) (Draft, error) {
	d := Draft{Language: autocode.Python3, Purpose: autocode.Implement} // and the default engine, whichever that is
	store, err := s.Store()
	if err != nil {
		return d, err
	}
	_, err = store.Value(ctx, draftName, &d)
	return d, err
}

// SaveDraft keeps the draft, sealed. It returns TooLarge for the field detail
// beyond 1 MiB.
func (s *Service) SaveDraft(ctx context.Context, d Draft) error {
	store, err := s.Store()
	if err != nil {
		return err
	}
	if len(d.Detail) > maxDraft || !utf8.ValidString(d.Detail) {
		return &autocode.Error{Code: autocode.TooLarge, Field: "detail",
			Message: fmt.Sprintf("A draft of more than %d MiB is not kept.", maxDraft>>20)}
	}
	return store.PutValue(ctx, draftName, d)
}
