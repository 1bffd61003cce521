package main

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"autocoding/internal/token"
)

const keyFile = "signing-key.pem"

// keys reads the signing keys, or makes one in the data folder if none was named. With
// check nothing is made.
func (c config) keys(check bool) (*token.Keys, error) {
	path, named := c.signingKey, c.signingKey != ""
	if !named {
		path = filepath.Join(c.dataDir, keyFile)
	}
	refuse := func(err error) (*token.Keys, error) {
		return nil, fmt.Errorf("ACCOUNTD_SIGNING_KEY: %s: %w", path, err)
	}
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !named {
		if check {
			return nil, nil
		}
		if err := makeKey(path); err != nil {
			return refuse(err)
		}
		text, err = os.ReadFile(path)
	}
	if err != nil {
		return refuse(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		return refuse(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return refuse(fmt.Errorf("others may read it (mode %04o): chmod 600", info.Mode().Perm()))
	}
	k, err := token.Parse(text)
	if err != nil {
		return refuse(err)
	}
	return k, nil
}

// makeKey makes a key. Of two instances that start at once on one folder, one makes it
// and both read it.
func makeKey(path string) error {
	text, err := token.New()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	temporary, err := os.CreateTemp(filepath.Dir(path), ".signing-key-") // with 0600
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(temporary.Name()) }()
	_, err = temporary.Write(text)
	if err := errors.Join(err, temporary.Sync(), temporary.Close()); err != nil {
		return err
	}
	if err := os.Link(temporary.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

// certificate reads the certificate and its key, nil if there is none.
func (c config) certificate() (*tls.Config, error) {
	if c.cert == "" {
		return nil, nil
	}
	pair, err := tls.LoadX509KeyPair(c.cert, c.tls)
	if err != nil {
		return nil, fmt.Errorf("ACCOUNTD_TLS_CERT, ACCOUNTD_TLS_KEY: %w", err)
	}
	return &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{pair}, NextProtos: []string{"http/1.1"}}, nil
}
