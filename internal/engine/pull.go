package engine

import (
	"context"
	"strings"

	"autocoding/internal/autocode"
)

// PullNews tells how far the fetching of a model is. Ended is set once, at the end,
// with the error if it failed.
type PullNews struct {
	Model string
	Done  int64 // bytes
	Total int64 // bytes; 0 while it is not known
	Ended bool
	Err   error
}

// CodeModels are models for code that Ollama offers, the smallest first.
func CodeModels() []string {
	return []string{"qwen2.5-coder:1.5b", "qwen2.5-coder:7b", "qwen2.5-coder:14b"}
}

// pull is the fetching of a model under way.
type pull struct {
	cancel context.CancelFunc
	ended  chan struct{}
}

// StartPull begins to fetch a model in the background. It returns Invalid for the
// fields base_url or model, and Conflict (reason pulling) while another is fetched.
func (s *Service) StartPull(ctx context.Context, baseURL, model string) error {
	if _, err := s.Vault(); err != nil {
		return err
	}
	address, err := normalizeURL(baseURL)
	if err != nil {
		return err
	}
	model = strings.TrimSpace(model)
	if model == "" || len(model) > maxModel || strings.ContainsFunc(model, func(r rune) bool { return r <= ' ' }) {
		return autocode.InvalidField("model", "form", "This is not the name of a model.")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pull != nil {
		return &autocode.Error{Code: autocode.Conflict, Reason: "pulling", Message: "Another model is being fetched. Wait for it or stop it."}
	}
	// The fetching outlives the call that began it.
	running, cancel := context.WithCancel(context.WithoutCancel(ctx))
	p := &pull{cancel, make(chan struct{})}
	s.pull = p
	go func() {
		defer cancel()
		last := PullNews{Model: model}
		err := s.Pull(running, address, model, func(done, total int64) {
			last.Done, last.Total = done, total
			s.tell(last)
		})
		s.mu.Lock()
		s.pull = nil
		s.mu.Unlock()
		close(p.ended)
		last.Ended, last.Err = true, err
		s.tell(last)
	}()
	return nil
}

// StopPull ends the fetching of a model, if one is under way, and returns when it
// has ended. What was fetched stays with Ollama.
func (s *Service) StopPull() {
	s.mu.Lock()
	p := s.pull
	s.mu.Unlock()
	if p != nil {
		p.cancel()
		<-p.ended
	}
}

func (s *Service) tell(n PullNews) {
	if s.Notify != nil {
		s.Notify(n)
	}
}
