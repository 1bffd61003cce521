package engine

import (
	"context"
	"strings"
	"sync"
	"time"

	"autocoding/internal/autocode"
)

// Hop is a step on the way to an answer.
type Hop string

// The hops, in order.
const (
	HopAddress Hop = "address" // the address can be read, and its name has a host
	HopProxy   Hop = "proxy"   // the proxy in between lets it through
	HopConnect Hop = "connect" // something listens there
	HopTLS     Hop = "tls"     // the connection is encrypted and trustworthy
	HopAnswer  Hop = "answer"  // it is a service of the kind that we understand
	HopKey     Hop = "key"     // it takes the key
	HopModel   Hop = "model"   // it has the model
)

// Step is a hop and what became of it.
type Step struct {
	Hop Hop
	Err error // nil if it was taken
}

// tryLimit is how long a test of a connection may take.
const tryLimit = 60 * time.Second

// Check tests the way to a service and names the hop at which it ends; the hops
// after that are not listed. An empty key means the stored one of the same id.
func (s *Service) Check(ctx context.Context, p Profile) ([]Step, error) {
	p, err := s.complete(ctx, p)
	if autocode.CodeOf(err) == autocode.Unauthenticated {
		return nil, err
	}
	if err == nil {
		limited, cancel := context.WithTimeout(ctx, tryLimit)
		defer cancel()
		err = s.Connect(p, autocode.WhyTest).Try(limited)
	}
	failed := hopOf(err)
	var steps []Step
	for _, hop := range hops(p, failed) {
		if err != nil && hop == failed {
			return append(steps, Step{hop, err}), nil
		}
		steps = append(steps, Step{Hop: hop})
	}
	if err != nil { // at a hop that this way does not have
		steps = append(steps, Step{failed, err})
	}
	return steps, nil
}

// hops are those of the way to a service. A proxy shows only when it fails.
func hops(p Profile, failed Hop) []Hop {
	all := []Hop{HopAddress}
	if failed == HopProxy {
		all = append(all, HopProxy)
	}
	all = append(all, HopConnect)
	if strings.HasPrefix(p.BaseURL, "https:") {
		all = append(all, HopTLS)
	}
	all = append(all, HopAnswer)
	if p.Key != "" {
		all = append(all, HopKey)
	}
	if p.Model != "" {
		all = append(all, HopModel)
	}
	return all
}

// hopOf names the hop at which an error came up.
func hopOf(err error) Hop {
	switch code := autocode.CodeOf(err); {
	case code == autocode.Invalid, autocode.HasReason(err, autocode.Offline, "name"), autocode.HasReason(err, autocode.Protocol, "insecure"),
		autocode.HasReason(err, autocode.Protocol, "path"):
		return HopAddress
	case code == autocode.Offline:
		return HopConnect
	case code == autocode.Proxy:
		return HopProxy
	case code == autocode.TLS:
		return HopTLS
	case code == autocode.EngineAuth, code == autocode.EngineBilling:
		return HopKey
	case code == autocode.EngineModel:
		return HopModel
	}
	return HopAnswer
}

// complete cleans what was typed and fills in the stored key, if it was meant for
// the same host.
func (s *Service) complete(ctx context.Context, p Profile) (Profile, error) {
	if _, err := s.Vault(); err != nil {
		return p, err // only who is signed in connects anywhere
	}
	p, err := p.normalize()
	if err != nil || p.ID == "" || p.Key != "" {
		return p, err
	}
	before, err := s.profile(ctx, p.ID)
	if err != nil {
		return p, err
	}
	p.Key = keptKey(before, p, false)
	return p, nil
}

// modelsLimit is how long a list of models may take.
const modelsLimit = 20 * time.Second

// Models asks a service for its models. An empty key means the stored one of the
// same id.
func (s *Service) Models(ctx context.Context, p Profile) ([]string, error) {
	p, err := s.complete(ctx, p)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, modelsLimit)
	defer cancel()
	return s.Connect(p, autocode.WhyModels).Models(ctx)
}

// Found is a service that runs on this computer.
type Found struct {
	Preset Preset
	Models []string
}

// discoverLimit is how long each service on this computer may take to answer.
const discoverLimit = 300 * time.Millisecond

// Discover looks for services on this computer, in the order of the presets.
func (s *Service) Discover(ctx context.Context) ([]Found, error) {
	if _, err := s.Vault(); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, discoverLimit)
	defer cancel()
	presets := Presets()
	models, there := make([][]string, len(presets)), make([]bool, len(presets))
	var all sync.WaitGroup
	for i, preset := range presets {
		if preset.Local {
			all.Go(func() {
				names, err := s.Connect(Profile{Preset: preset.ID, BaseURL: preset.BaseURL}, autocode.WhyDiscover).Models(ctx)
				models[i], there[i] = names, err == nil
			})
		}
	}
	all.Wait()
	found := []Found{}
	for i, preset := range presets {
		if there[i] {
			found = append(found, Found{preset, models[i]})
		}
	}
	return found, nil
}
