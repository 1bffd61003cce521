package secret

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
)

// reachable answers an error where no session bus is to be found. The library
// would start one, by dbus-launch, that nobody ends: in a terminal without a
// session each call would leave processes behind.
func reachable() error {
	if address := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); address != "" && address != "autolaunch:" {
		return nil
	}
	socket := filepath.Join("/run/user", strconv.Itoa(os.Getuid()), "bus")
	if _, err := os.Stat(socket); err == nil {
		return nil
	}
	return errors.New("there is no session bus")
}
