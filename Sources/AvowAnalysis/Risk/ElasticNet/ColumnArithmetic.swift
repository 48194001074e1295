/// Sums over columns of numbers that lie one after the other; counts are multiples of eight, the rest being noughts.
///
/// Each sum is kept in eight parts, which the processor adds at once; the order of addition is the same on any machine.
enum ColumnArithmetic {
  typealias Column = UnsafePointer<Double>
  typealias Changed = UnsafeMutablePointer<Double>

  /// Σ aᵢ bᵢ
  @inline(__always)
  static func dot(_ a: Column, _ b: Column, _ count: Int) -> Double {
    var (s0, s1, s2, s3, s4, s5, s6, s7) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    var i = 0
    while i < count {
      s0 += a[i] * b[i]
      s1 += a[i &+ 1] * b[i &+ 1]
      s2 += a[i &+ 2] * b[i &+ 2]
      s3 += a[i &+ 3] * b[i &+ 3]
      s4 += a[i &+ 4] * b[i &+ 4]
      s5 += a[i &+ 5] * b[i &+ 5]
      s6 += a[i &+ 6] * b[i &+ 6]
      s7 += a[i &+ 7] * b[i &+ 7]
      i &+= 8
    }
    return ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7))
  }

  /// Σ aᵢ
  static func sum(_ a: Column, _ count: Int) -> Double {
    var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0)
    var i = 0
    while i < count {
      s0 += a[i]
      s1 += a[i &+ 1]
      s2 += a[i &+ 2]
      s3 += a[i &+ 3]
      i &+= 4
    }
    return (s0 + s1) + (s2 + s3)
  }

  /// rᵢ ← rᵢ − d uᵢ, then Σ rᵢ xᵢ, in one walk; half of all time goes here, so that pairs are taken by hand.
  @inline(__always)
  static func stepAndDot(_ r: Changed, _ d: Double, _ u: Column, _ x: Column, _ count: Int) -> Double {
    typealias Pair = SIMD2<Double>
    let rest = UnsafeMutableRawPointer(r)
    let (change, column) = (UnsafeRawPointer(u), UnsafeRawPointer(x))
    let size = Pair(repeating: d)
    var (s0, s1) = (Pair.zero, Pair.zero)
    var byte = 0
    let end = count &* 8
    while byte < end {
      let next = byte &+ 16
      let r0 =
        rest.loadUnaligned(fromByteOffset: byte, as: Pair.self)
        - size * change.loadUnaligned(fromByteOffset: byte, as: Pair.self)
      let r1 =
        rest.loadUnaligned(fromByteOffset: next, as: Pair.self)
        - size * change.loadUnaligned(fromByteOffset: next, as: Pair.self)
      s0 += r0 * column.loadUnaligned(fromByteOffset: byte, as: Pair.self)
      s1 += r1 * column.loadUnaligned(fromByteOffset: next, as: Pair.self)
      rest.storeBytes(of: r0, toByteOffset: byte, as: Pair.self)
      rest.storeBytes(of: r1, toByteOffset: next, as: Pair.self)
      byte &+= 32
    }
    return (s0 + s1).sum()
  }

  /// rᵢ ← rᵢ − d uᵢ − e vᵢ, then Σ rᵢ xᵢ, in one walk.
  @inline(__always)
  static func twoStepsAndDot(
    _ r: Changed, _ d: Double, _ u: Column, _ e: Double, _ v: Column, _ x: Column, _ count: Int
  ) -> Double {
    var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0)
    var i = 0
    while i < count {
      let r0 = r[i] - d * u[i] - e * v[i]
      let r1 = r[i &+ 1] - d * u[i &+ 1] - e * v[i &+ 1]
      let r2 = r[i &+ 2] - d * u[i &+ 2] - e * v[i &+ 2]
      let r3 = r[i &+ 3] - d * u[i &+ 3] - e * v[i &+ 3]
      s0 += r0 * x[i]
      s1 += r1 * x[i &+ 1]
      s2 += r2 * x[i &+ 2]
      s3 += r3 * x[i &+ 3]
      r[i] = r0
      r[i &+ 1] = r1
      r[i &+ 2] = r2
      r[i &+ 3] = r3
      i &+= 4
    }
    return (s0 + s1) + (s2 + s3)
  }

  /// uᵢ ← vᵢ xᵢ, with Σ uᵢ and Σ uᵢ xᵢ.
  @inline(__always)
  static func weigh(_ v: Column, _ x: Column, into u: Changed, _ count: Int) -> (sum: Double, square: Double)
  {
    var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0)
    var (q0, q1, q2, q3) = (0.0, 0.0, 0.0, 0.0)
    var i = 0
    while i < count {
      let u0 = v[i] * x[i]
      let u1 = v[i &+ 1] * x[i &+ 1]
      let u2 = v[i &+ 2] * x[i &+ 2]
      let u3 = v[i &+ 3] * x[i &+ 3]
      s0 += u0
      s1 += u1
      s2 += u2
      s3 += u3
      q0 += u0 * x[i]
      q1 += u1 * x[i &+ 1]
      q2 += u2 * x[i &+ 2]
      q3 += u3 * x[i &+ 3]
      u[i] = u0
      u[i &+ 1] = u1
      u[i &+ 2] = u2
      u[i &+ 3] = u3
      i &+= 4
    }
    return ((s0 + s1) + (s2 + s3), (q0 + q1) + (q2 + q3))
  }

  /// tᵢ ← tᵢ + a xᵢ + b yᵢ
  @inline(__always)
  static func addTwo(_ t: Changed, _ a: Double, _ x: Column, _ b: Double, _ y: Column, _ count: Int) {
    var i = 0
    while i < count {
      t[i] += a * x[i] + b * y[i]
      t[i &+ 1] += a * x[i &+ 1] + b * y[i &+ 1]
      t[i &+ 2] += a * x[i &+ 2] + b * y[i &+ 2]
      t[i &+ 3] += a * x[i &+ 3] + b * y[i &+ 3]
      i &+= 4
    }
  }

  /// Σ uᵢ xᵢ of one column u with four columns x, in one walk.
  @inline(__always)
  static func dotFour(
    _ u: Column, _ a: Column, _ b: Column, _ c: Column, _ d: Column, _ count: Int
  ) -> (Double, Double, Double, Double) {
    var (a0, a1, b0, b1, c0, c1, d0, d1) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    var i = 0
    while i < count {
      let u0 = u[i]
      let u1 = u[i &+ 1]
      a0 += u0 * a[i]
      a1 += u1 * a[i &+ 1]
      b0 += u0 * b[i]
      b1 += u1 * b[i &+ 1]
      c0 += u0 * c[i]
      c1 += u1 * c[i &+ 1]
      d0 += u0 * d[i]
      d1 += u1 * d[i &+ 1]
      i &+= 2
    }
    return (a0 + a1, b0 + b1, c0 + c1, d0 + d1)
  }
}
