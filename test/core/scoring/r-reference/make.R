# Writes reference.json beside it: random rounds with what R says of them. Run: Rscript make.R
# Scores are means of items on 0..100; SE^2 = (s^2 + h^2 / (12 k)) / n. Where m2 is 0, R's own t.test is asked.
set.seed(20261122)
number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
list_of <- function(values) paste0("[", paste(values, collapse = ","), "]")
matrix_of <- function(m) list_of(apply(m, 1, function(row) list_of(row)))

welch <- function(x, y, m2) {
  se <- c((var(x) + m2) / length(x), (var(y) + m2) / length(y))
  df <- sum(se)^2 / (se[1]^2 / (length(x) - 1) + se[2]^2 / (length(y) - 1))
  difference <- mean(y) - mean(x)
  reach <- qt(0.975, df) * sqrt(sum(se))
  list(mean = difference, low = difference - reach, high = difference + reach,
       p = 2 * pt(-abs(difference) / sqrt(sum(se)), df))
}

interval <- function(x, m2) {
  reach <- qt(0.975, length(x) - 1) * sqrt((var(x) + m2) / length(x))
  c(mean(x), max(0, mean(x) - reach), min(100, mean(x) + reach))
}

round_case <- function() {
  dimensions <- lapply(1:sample(2:5, 1), function(i) {
    k <- sample(1:6, 1)
    list(before = matrix(sample(0:4, k * sizes[1], TRUE, prob = runif(5)), ncol = k),
         after = matrix(sample(0:4, k * sizes[2], TRUE, prob = runif(5)), ncol = k))
  })
  changes <- lapply(dimensions, function(d) {
    x <- 25 * rowMeans(d$before); y <- 25 * rowMeans(d$after)
    m2 <- 25^2 / (12 * ncol(d$before))
    c(welch(x, y, m2), list(before = interval(x, m2), after = interval(y, m2)))
  })
  holm <- p.adjust(sapply(changes, function(c) c$p), method = "holm")
  list_of(sapply(seq_along(dimensions), function(i) {
    c <- changes[[i]]
    sprintf('{"before":%s,"after":%s,"beforeScore":%s,"afterScore":%s,"mean":%s,"low":%s,"high":%s,"p":%s,"pHolm":%s}',
            matrix_of(dimensions[[i]]$before), matrix_of(dimensions[[i]]$after),
            list_of(number(c$before)), list_of(number(c$after)),
            number(c$mean), number(c$low), number(c$high), number(c$p), number(holm[i]))
  }))
}

sample_case <- function() {
  x <- round(rnorm(sample(3:12, 1), 50, 15), 3); y <- round(rnorm(sample(3:12, 1), 60, 10), 3)
  t <- t.test(y, x)
  sprintf('{"before":%s,"after":%s,"low":%s,"high":%s,"p":%s}', list_of(number(x)), list_of(number(y)),
          number(t$conf.int[1]), number(t$conf.int[2]), number(t$p.value))
}

rounds <- replicate(30, { sizes <<- sample(3:15, 2, TRUE); round_case() })
samples <- replicate(30, sample_case())
writeLines(sprintf('{"version":"%s","rounds":%s,"samples":%s}', R.version.string, list_of(rounds), list_of(samples)), "reference.json")
