package sealed

import (
	"context"
)

// PutValue seals a draft or a setting under a name, as JSON.
func (s *Store) PutValue(ctx context.Context, name string, value any) error {
	sealed, err := s.seal(name, fieldValue, value)
	if err != nil {
		return err
	}
	return s.db.PutValue(ctx, s.account(), name, sealed)
}

// Value opens a draft or a setting into value and reports whether there was one.
// It returns Damaged.
func (s *Store) Value(ctx context.Context, name string, value any) (bool, error) {
	sealed, err := s.db.Value(ctx, s.account(), name)
	if err != nil || sealed == nil {
		return false, err
	}
	return true, s.unseal(name, fieldValue, sealed, value)
}

// ValueNames lists the names of values that begin with prefix.
func (s *Store) ValueNames(ctx context.Context, prefix string) ([]string, error) {
	return s.db.ValueNames(ctx, s.account(), prefix)
}

// DeleteValue removes a value, if there is one.
func (s *Store) DeleteValue(ctx context.Context, name string) error {
	return s.db.DeleteValue(ctx, s.account(), name)
}
