import ArgumentParser
import Foundation

/// `avow desk serve`
struct DeskServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the desk at an address of its own.",
    discussion: """
      As desk.settings in the data folder says: without it on this machine only, port 8081. To reach it from \
      elsewhere put a server with https before it and set its address. Ctrl-C stops it after the requests under way.

      EXAMPLES:
        avow desk serve
        avow desk serve --port 9001
        avow desk serve --key /etc/avow/desk.key
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Option(help: "The address to listen at, instead of that of the settings.") var host: String?
  @Option(help: "The port, instead of that of the settings; 0 takes a free one.") var port: Int?

  func validate() throws {
    guard (0...65535).contains(port ?? 0) else { throw ValidationError("--port takes 0 to 65535.") }
  }

  func run() async throws {
    // A reader that goes away must not end the server.
    signal(SIGPIPE, SIG_IGN)
    ServingMemory.keepFewAreas()
    try await options.serve(data, host: host, port: port)
  }
}
