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
      """,
    subcommands: [DeskInitCommand.self, DeskServeCommand.self])

  @OptionGroup var data: DataOption
}
