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
      On this machine only, unless another host is named. To reach it from elsewhere put a server with https before \
      it and give --name and --https. Ctrl-C stops it after the requests under way.

      EXAMPLES:
        avow desk serve
        avow desk serve --port 9001
        avow desk serve --name desk.example.org --https --proxy
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var options: DeskOption

  @Option(help: "The address to listen at.") var host = "127.0.0.1"
  @Option(help: "The port; 0 takes a free one.") var port = 8081
  @Option(
    name: .customLong("name"),
    help: "A name under which it answers; any other is refused. May be given again.")
  var names: [String] = []
  @Flag(help: "People reach it by https: cookies are never sent without.") var https = false
  @Flag(help: "A proxy of yours stands before it and names the sender in X-Forwarded-For.") var proxy = false

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port takes 0 to 65535.") }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    let door = DeskDoor(hosts: Set(names.map { $0.lowercased() }), isSecure: https, isBehindProxy: proxy)
    let site = try DeskSite(options.open(data), door: door)
    let host = host
    try await site.run(host: host, port: port) { port in
      Terminal.write("The desk is at \(ServeCommand.address(host, port)) (Ctrl-C stops it)\n")
    }
  }
}
