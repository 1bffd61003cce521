package cli

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
)

func newBackupCmd(f *factory) *cobra.Command {
	return newGroupCmd(cobra.Command{
		Use:   "backup",
		Short: "List, make and restore backups",
		Long: `List, make and restore backups of the whole data folder: all accounts with all they
keep, sealed as they are. A window makes one every day.`,
		Example: "  autocoding backup list\n  autocoding backup make",
	}, newBackupListCmd(f), newBackupMakeCmd(f), newBackupRestoreCmd(f))
}

func newBackupListCmd(f *factory) *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the backups, the newest first",
		Long: `List the backups, the newest first. The reason is "daily", "manual" for one that
somebody made, or what the backup was made before: "migration" or "restore".`,
		Example: "  autocoding backup list",
		Args:    arguments(0, 0, "This command takes no arguments."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd, func(ctx context.Context) error {
				return f.open(ctx, Shell{}, func(d Data) error {
					all, err := d.Settings.Backups()
					if err != nil {
						return err
					}
					if f.ui.json {
						list := backupsJSON{Backups: []backupJSON{}}
						for _, b := range all {
							list.Backups = append(list.Backups, backupOf(b))
						}
						f.ui.printJSON(list)
						return nil
					}
					if len(all) == 0 {
						f.ui.note("There is no backup yet.")
					}
					t := newTable("MADE", "REASON", "BYTES", "NAME")
					for _, b := range all {
						t.add(b.Made.Local().Format(time.DateTime), b.Reason, fmt.Sprint(b.Size), b.Name)
					}
					t.print(f.ui)
					return nil
				})
			})
		},
	}
}

func newBackupMakeCmd(f *factory) *cobra.Command {
	return &cobra.Command{
		Use:     "make",
		Short:   "Make a backup now",
		Long:    "Make a backup now, also while the window is open. It is verified before it counts.",
		Example: "  autocoding backup make",
		Args:    arguments(0, 0, "This command takes no arguments."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd, func(ctx context.Context) error {
				return f.open(ctx, Shell{}, func(d Data) error {
					b, err := d.Settings.BackUp(ctx)
					if err == nil {
						printBackup(f.ui, b, "Made ")
					}
					return err
				})
			})
		},
	}
}

func newBackupRestoreCmd(f *factory) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "restore <name>",
		Short: "Put a backup in the place of the data",
		Long: `Put a backup in the place of the data of all accounts, with the passwords they had
then. What is there now becomes a backup first. Close the window before. It asks
first; --yes says yes beforehand.`,
		Example: "  autocoding backup restore autocoding-20260301T091402.000Z-daily.db",
		Args:    arguments(1, 1, "Name one backup; \"autocoding backup list\" shows them."),
		RunE: func(cmd *cobra.Command, args []string) error {
			return f.run(cmd, func(ctx context.Context) error {
				if !yes {
					if !f.ui.interactive() {
						return autocode.InvalidField("yes", "needed", "Nobody can be asked here whether to restore. Say so with --yes.")
					}
					agreed, err := f.ui.confirm(ctx, "Put this backup in the place of the data of all accounts? What is there now becomes a backup first.")
					if err == nil && !agreed {
						err = autocode.Errorf(autocode.Cancelled, "Nothing was restored.")
					}
					if err != nil {
						return err
					}
				}
				b, err := f.program.Restore(ctx, f.dataDir, args[0])
				if err == nil {
					printBackup(f.ui, b, "Restored ")
				}
				return err
			})
		},
	}
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, "do not ask")
	return cmd
}

func printBackup(ui *console, b autocode.Backup, did string) {
	if ui.json {
		ui.printJSON(backupOf(b))
		return
	}
	ui.print("%s%s.\n", did, b.Name)
}

type backupsJSON struct {
	Backups []backupJSON `json:"backups"`
}

type backupJSON struct {
	Name   string     `json:"name"`
	Made   *time.Time `json:"made"`
	Reason string     `json:"reason"`
	Size   int64      `json:"size"`
}

func backupOf(b autocode.Backup) backupJSON {
	return backupJSON{b.Name, moment(b.Made), b.Reason, b.Size}
}
