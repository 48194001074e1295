import ArgumentParser
import AvowOperations
import AvowSite
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
    let settings = try options.settings(data)
    let door = DeskDoor(
      hosts: settings.hosts, isSecure: settings.isSecure, isBehindProxy: settings.isBehindProxy,
      idle: settings.idle * 60, longest: settings.longest * 3600,
      needsSecondFactor: settings.needsSecondFactor, takesFromOutside: settings.takesFromOutside,
      onion: settings.onionName)
    let (desk, record) = try (options.open(data), data.open())
    try Publish(desk, into: record).run(settings: settings.forThePublic)
    let site = try DeskSite(desk, record: record, door: door)
    let (host, port) = (host ?? settings.host, port ?? settings.port)
    try await site.run(host: host, port: port) { port in
      Terminal.write("The desk is at \(ServeCommand.address(host, port)) (Ctrl-C stops it)\n")
    }
  }
}
