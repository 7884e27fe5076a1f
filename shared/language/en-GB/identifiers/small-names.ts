/** Given names that are words as well when they are written small. */
export const smallWords =
  /^(?:rob|jack|josh|drew|harry|miles|carol|marina|dove|buddy|amber|sonny|bobby|terry|jean|jenny|jerry|tom|ted|peter|mike|molly|paddy|billy|sally|fay|matt|mat|nick|ken|john|johnny|jenny|tony|roger|sultan|tanner|aria|viola|lily|linden|pascal|rhea|romeo|shah|victor|vita|ed|griffin|colleen|clement|maverick|arch|archer|indie|beau|gruff|guy|harsh|dean|robin|maria|veronica|timothy|gabby|charlie|ana|ada|ali|sana|rani|raja|dev|nana|hana|iman|nia|sham|maya|sam|max|ben|eva|anna|joe|leo|kai|ray|mia|bea)$/;
