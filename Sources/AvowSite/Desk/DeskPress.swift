import AvowRecord
import Foundation
import Mustache

/// Puts pages of the desk into their frame.
struct DeskPress: Sendable {
  let assets: Assets
  private let templates: MustacheLibrary

  init(templates folder: URL, assets: Assets) throws {
    self.assets = assets
    var library = MustacheLibrary()
    let files = FileManager.default
    // The parts that public pages are made of may be used at the desk too; their frame may not.
    let parts = folder.deletingLastPathComponent()
    let shared = try files.contentsOfDirectory(atPath: parts.path).filter {
      $0.hasPrefix("_") && $0 != "_layout.mustache"
    }
    let own = try files.contentsOfDirectory(atPath: folder.path)
    let all = shared.map { parts.appending(path: $0) } + own.map { folder.appending(path: $0) }
    for file in all where file.lastPathComponent.hasSuffix(".mustache") {
      let name = String(file.lastPathComponent.dropLast(".mustache".count))
      do {
        try library.register(String(contentsOf: file, encoding: .utf8), named: name)
      } catch {
        throw ServingFault.template(name, "\(error)")
      }
    }
    templates = library
  }

  func html(_ page: any DeskPage, for visit: DeskVisit?) throws -> String {
    let sheet = DeskSheet(
      page, visit: visit, styleSheet: assets.place("avow.css").href, icon: assets.place("favicon.svg").href,
      script: assets.place("proof.js").href, passkeyScript: assets.place("passkey.js").href)
    guard let text = templates.render(sheet, withTemplate: type(of: page).template) else {
      throw ServingFault.template(type(of: page).template, "there is no such template")
    }
    return text
  }
}

/// What stands around a page of the desk.
struct DeskSheet: Sendable {
  let title: String
  let styleSheet: String
  let icon: String
  /// The script on the pages of people who are not signed in.
  let script: String
  /// The script on the pages that ask devices for passkeys.
  let passkeyScript: String
  /// Who is signed in, or nil.
  let signedIn: String?
  let navigation: [Link]
  let token: String
  let page: any DeskPage

  init(
    _ page: any DeskPage, visit: DeskVisit?, styleSheet: String, icon: String, script: String,
    passkeyScript: String
  ) {
    self.page = page
    title = page.title + " · Avow desk"
    self.styleSheet = styleSheet
    self.icon = icon
    self.script = script
    self.passkeyScript = passkeyScript
    token = visit?.token ?? ""
    let account = visit?.session?.stage == .whole ? visit?.session?.account : nil
    signedIn = account?.shown
    navigation = DeskSheet.sections.compactMap { name, place in
      guard let account else { return nil }
      if case .role(let roles) = place.need, roles.isDisjoint(with: account.roles) { return nil }
      return Link(text: name, href: place.path, isCurrent: place == visit?.place)
    }
  }

  /// The sections of the navigation; each account sees those it may enter.
  private static let sections: [(String, DeskMap)] = [
    ("Desk", .home), ("Notes", .notes(.list)), ("Coding", .coding(.list)), ("Campaigns", .campaigns(.list)),
    ("Articles", .articles(.list)), ("Magazine", .magazine(.list)),
    ("Newsletter", .newsletter(.letters)),
    ("Warnings", .warnings(.list)), ("Deliveries", .deliveries(.list)),
    ("Submissions", .submissions(.list(.open))),
    ("Comments", .comments(.list(.open))), ("People", .people(.list)),
    ("Accounts", .accounts), ("Audit log", .audit),
  ]
}
