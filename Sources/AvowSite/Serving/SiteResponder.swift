import AvowOperations
import AvowRecord
import AvowStore
import Hummingbird
import Logging

/// Answers every request: from the cache where it can, else from the record; every failure has one shape.
///
/// No router and no chain of middleware stand between: ``SiteMap`` parses the address, and what every
/// answer needs is in its headers when it is made. So a page from the cache costs a look-up and a write.
struct SiteResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let room: ReadingRoom
  let cache: PageCache
  let press: Press

  func respond(to request: Request, context: Context) async throws -> Response {
    let target = request.head.path ?? "/"
    guard request.method == .get || request.method == .head else {
      return failure(.method(request.method.rawValue), to: request)
    }
    do {
      let version = try room.version()
      if let edition = cache.edition(target, version: version) { return response(edition, to: request) }
      let address = try Address(parsing: target)
      if address.target != target { return moved(to: address.target) }
      if case .asset(let name, let digest) = address.place {
        guard let edition = press.assets.edition(name, digest: digest) else {
          throw SiteFault.unknownAddress(target)
        }
        return response(edition, to: request)
      }
      let edition = try edition(of: address, version: version)
      return response(edition, to: request)
    } catch let fault as SiteFault {
      return failure(fault, to: request)
    } catch {
      context.logger.error(
        "The record cannot be read", metadata: ["target": "\(target)", "error": "\(error)"])
      return failure(.record, to: request)
    }
  }

  private func edition(of address: Address, version: Int) throws -> Edition {
    let answers = try room.answers(version)
    let body = ByteBuffer(string: try press.text(address, from: answers))
    let tag = EntityTag.of("\(answers.version)", address.target, press.digest)
    var headers = SiteHeaders.of(
      mediaType: address.format.mediaType, length: body.readableBytes, tag: tag,
      cacheControl: SiteHeaders.pageCacheControl)
    if address.format == .page, let onion = try answers.store.publicSettings().siteOnion,
      let field = SiteHeaders.onionLocation(onion, address.target)
    {
      headers.append(field)
    }
    let edition = Edition(status: .ok, headers: headers, body: body, tag: tag)
    cache.keep(edition, at: address.target, version: answers.version)
    return edition
  }

  private func response(_ edition: Edition, to request: Request) -> Response {
    if EntityTag.matches(request.headers[.ifNoneMatch], edition.tag) {
      var headers = edition.headers
      headers[.contentLength] = nil
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    let body = request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: edition.body)
    return Response(status: edition.status, headers: edition.headers, body: body)
  }

  private func moved(to target: String) -> Response {
    var headers = SiteHeaders.always
    headers[.location] = target
    headers[.cacheControl] = "public, max-age=3600"
    return Response(status: .movedPermanently, headers: headers)
  }
}
