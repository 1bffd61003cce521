package desktop

import (
	"runtime"

	"github.com/wailsapp/wails/v2/pkg/menu"
	"github.com/wailsapp/wails/v2/pkg/menu/keys"
)

// menuBar is the application menu of macOS, without which copy and paste have no
// keys there. Windows and Linux get none: their programs of this kind have no menu
// bar, and every entry of ours is in the window and has a key.
func menuBar(tell func(entry string)) *menu.Menu {
	if runtime.GOOS != "darwin" {
		return nil
	}
	bar := menu.NewMenu()
	bar.Append(menu.AppMenu()) // about, hide, quit
	file := bar.AddSubmenu("File")
	file.AddText("Settings…", keys.CmdOrCtrl(","), func(*menu.CallbackData) { tell("settings") })
	bar.Append(menu.EditMenu())
	bar.Append(menu.WindowMenu())
	help := bar.AddSubmenu("Help")
	help.AddText("Keyboard Shortcuts", nil, func(*menu.CallbackData) { tell("shortcuts") })
	return bar
}
