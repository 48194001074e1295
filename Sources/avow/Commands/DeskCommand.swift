import ArgumentParser

/// `avow desk`
struct DeskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "Set up, serve and look after the desk.",
    discussion: """
      The desk is where people work who sign in. It has a file of its own, desk.sqlite, and an address of its own; \
      what is confidential in it is encrypted under a key file.

      EXAMPLES:
        avow desk init ada              a new desk with its first administrator
        avow desk serve                 on this machine, port 8081
        avow desk invite "Edo" --role editor
        avow desk backup /backup/today
        avow desk check                 is everything in order?
      """,
    subcommands: [
      DeskInitCommand.self, DeskServeCommand.self, DeskInviteCommand.self, DeskRolesCommand.self,
      DeskSettingsCommand.self, DeskCheckCommand.self, DeskBackupCommand.self, DeskRestoreCommand.self,
      DeskRotateKeyCommand.self, DeskPublishDueCommand.self, DeskDeliverCommand.self,
      DeskNewsletterCommand.self, DeskSubmissionsCommand.self, DeskImportCaseCommand.self,
      DeskPersonCommand.self,
      DeskCodingCommand.self, DeskCampaignCommand.self,
    ])

  @OptionGroup var data: DataOption
}
