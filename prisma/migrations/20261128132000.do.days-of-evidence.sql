-- The day on which what a piece of evidence shows took place, where it is known; a day that is not known yet stops nothing.
set role owner;

alter table app.evidence add column happened_on date check (happened_on between '1950-01-01' and '2199-12-31');
